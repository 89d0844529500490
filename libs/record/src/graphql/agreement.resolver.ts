import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { MemberDirectory, noSuchMember } from '#delegations';
import { Allow } from '#identity';
import { inLanguage, isRefusal, type Language, RefusalError, type RequestContext } from '#platform';
import { type Agreement, isSmall, type Party, partyOf, shareOf } from '../domain/agreement.js';
import { AgreementQueries, type MemberAgreement, together } from '../persistence/agreement-queries.js';
import {
  AgreementOfGroupsModel,
  AgreementOfMemberModel,
  AgreementOverTimeArgs,
  AgreementOverTimeModel,
  type AgreementPartyInput,
  DEFINITION,
  type MemberAgreementModel,
  PeriodArgs,
} from './agreement.model.js';
import { MemberPeriodArgs } from './voting-record.model.js';

const shown = <T extends Agreement>(figures: T) => ({ ...figures, share: shareOf(figures), small: isSmall(figures) });

/** Who votes with whom. */
@Resolver()
export class AgreementResolver {
  constructor(
    private readonly agreements: AgreementQueries,
    private readonly members: MemberDirectory,
  ) {}

  @Allow('SEE_VOTING_RECORDS')
  @Query(() => AgreementOfMemberModel, { description: `How often a Member said the same as others. ${DEFINITION}` })
  async agreementOfMember(@Args() args: MemberPeriodArgs, @Context() { language }: RequestContext): Promise<AgreementOfMemberModel> {
    const id = await this.idOf(args.member, ['member']);
    const period = { from: args.from ?? null, until: args.until ?? null };
    const members = await this.named(await this.agreements.withMembers(id, period), language);
    const groups = (await this.agreements.withGroups(id, period)).map(shown);
    return { members: members.sort((a, b) => (b.share ?? 0) - (a.share ?? 0) || a.name.localeCompare(b.name, language)), groups };
  }

  @Allow('SEE_VOTING_RECORDS')
  @Query(() => [AgreementOfGroupsModel], {
    description: `How often regional groups said the same, each with each and within itself. ${DEFINITION}`,
  })
  async agreementOfGroups(@Args() { from, until }: PeriodArgs): Promise<AgreementOfGroupsModel[]> {
    return (await this.agreements.ofGroups({ from: from ?? null, until: until ?? null })).map(shown);
  }

  @Allow('SEE_VOTING_RECORDS')
  @Query(() => AgreementOverTimeModel, {
    description: `How often two Members, two groups, or a Member and a group said the same, year by year. ${DEFINITION}`,
  })
  async agreementOverTime(@Args() args: AgreementOverTimeArgs): Promise<AgreementOverTimeModel> {
    const [of, other] = [await this.party(args.of, 'of'), await this.party(args.with, 'with')];
    const years = await this.agreements.byYear(of, other, { from: args.from ?? null, until: args.until ?? null });
    return { ...shown(together(years)), years: years.map(shown) };
  }

  /** A party, a Member by its id. */
  private async party(named: AgreementPartyInput, field: string): Promise<Party> {
    const party = partyOf(named, field);
    if (isRefusal(party)) throw new RefusalError(party);
    return party.member === null ? party : { ...party, member: await this.idOf(party.member, [field, 'member']) };
  }

  private async idOf(code: string, path: readonly string[]): Promise<string> {
    const member = await this.members.byCode(code);
    if (!member) throw new RefusalError(noSuchMember(code, path.join('.')));
    return member.id;
  }

  private async named(rows: readonly MemberAgreement[], language: Language): Promise<MemberAgreementModel[]> {
    const all = await this.members.all();
    return rows.flatMap(({ member, ...figures }) => {
      const entry = all.get(member);
      return entry ? [{ ...shown(figures), member: entry.code, name: inLanguage(entry.names, language), groups: entry.groups }] : [];
    });
  }
}
