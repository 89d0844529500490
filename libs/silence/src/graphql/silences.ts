import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { ConsultationQuery, Readers } from '#consultations';
import { MemberDirectory } from '#delegations';
import type { Principal } from '#identity';
import { isRefusal, loaderOf, type RequestContext, type Result } from '#platform';
import { type Objector, objectionBarred } from '../domain/objecting.js';
import { SilenceQuery, type SilenceRow } from '../persistence/silence-query.js';
import { namesIn, silenceIn, type SilenceView } from './silence-view.js';
import type { ObjectionRightModel } from './silence.model.js';

/** Silence procedures for one reader: those of the consultations that the reader may see. */
@Injectable()
export class Silences {
  constructor(
    private readonly query: SilenceQuery,
    private readonly consultations: ConsultationQuery,
    private readonly readers: Readers,
    private readonly members: MemberDirectory,
  ) {}

  async running(context: RequestContext): Promise<SilenceView[]> {
    return this.seen(await this.query.running(), context);
  }

  async byId(id: string, context: RequestContext): Promise<SilenceView | null> {
    const row = isUUID(id) ? await this.query.byId(id) : null;
    return row ? ((await this.seen([row], context))[0] ?? null) : null;
  }

  /** Of one consultation, which the reader sees already. */
  async of(consultation: string, context: RequestContext): Promise<SilenceView[]> {
    const loader = loaderOf<string, readonly SilenceRow[]>(context, 'silence: by consultation', (ids) => this.query.of(ids));
    return this.shown((await loader.load(consultation)) ?? [], context);
  }

  async rightOf({ row }: SilenceView, context: RequestContext): Promise<ObjectionRightModel> {
    const account = (context.principal as Principal | null)?.account ?? null;
    const loader = loaderOf<string, Objector>(context, 'silence: objectors', (ids) => this.query.objectors(account, ids));
    const objector = (await loader.load(row.id)) ?? { function: null, roll: null, objectedAt: null };
    const barred = objectionBarred(row, objector, row.zone, row.now);
    return { may: barred === null, reason: barred && barred.words[context.language] };
  }

  /** What a mutation answers: the procedure as it stands after the act, or the refusal. */
  async answer(id: Result<string>, context: RequestContext): Promise<Result<{ silence: SilenceView }>> {
    if (isRefusal(id)) return id;
    const silence = await this.byId(id, context);
    if (!silence) throw new Error(`the silence procedure ${id} is not seen by who acted on it`);
    return { silence };
  }

  private async seen(rows: readonly SilenceRow[], context: RequestContext): Promise<SilenceView[]> {
    if (rows.length === 0) return [];
    const seen = await this.consultations.byIds([...new Set(rows.map((row) => row.consultation))], await this.readers.of(context));
    return this.shown(
      rows.filter((row) => seen.has(row.consultation)),
      context,
    );
  }

  private async shown(rows: readonly SilenceRow[], context: RequestContext): Promise<SilenceView[]> {
    if (rows.length === 0) return [];
    const names = await namesIn(this.members);
    return rows.map((row) => silenceIn(row, names, context.language));
  }
}
