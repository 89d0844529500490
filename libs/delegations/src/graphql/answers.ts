import { Field, ObjectType } from '@nestjs/graphql';
import { payloadOf } from '#platform';
import { CredentialsModel, DelegateModel, MemberModel, SuspensionModel } from './member.model.js';

@ObjectType({ isAbstract: true })
class AboutMember {
  @Field(() => MemberModel, { description: 'The Member as it now stands.' })
  member: MemberModel;
}

@ObjectType({ isAbstract: true })
class AboutDelegate {
  @Field(() => DelegateModel, { description: 'The appointment as it now stands.' })
  delegate: DelegateModel;
}

@ObjectType({ isAbstract: true })
class AboutCredentials {
  @Field(() => CredentialsModel, { description: 'The credentials as they now stand.' })
  credentials: CredentialsModel;
}

@ObjectType({ isAbstract: true })
class AboutSuspension {
  @Field(() => SuspensionModel, { description: 'The suspension as it now stands.' })
  suspension: SuspensionModel;
}

@ObjectType({ description: 'The Member was admitted.' })
export class AdmitMemberSuccess extends AboutMember {}
@ObjectType({ description: 'The Member has its new name.' })
export class RenameMemberSuccess extends AboutMember {}
@ObjectType({ description: 'The membership has its end.' })
export class EndMembershipSuccess extends AboutMember {}
@ObjectType({ description: 'The Member is in its new groups.' })
export class AssignRegionalGroupsSuccess extends AboutMember {}
@ObjectType({ description: 'The person was appointed.' })
export class AppointDelegateSuccess extends AboutDelegate {}
@ObjectType({ description: 'The appointment has its end.' })
export class EndAppointmentSuccess extends AboutDelegate {}
@ObjectType({ description: 'The credentials were entered as received.' })
export class ReceiveCredentialsSuccess extends AboutCredentials {}
@ObjectType({ description: 'The credentials were accepted.' })
export class AcceptCredentialsSuccess extends AboutCredentials {}
@ObjectType({ description: 'The credentials were refused.' })
export class RefuseCredentialsSuccess extends AboutCredentials {}
@ObjectType({ description: 'The right to vote is suspended.' })
export class SuspendVotingRightSuccess extends AboutSuspension {}
@ObjectType({ description: 'The right to vote is restored.' })
export class RestoreVotingRightSuccess extends AboutSuspension {}

export const AdmitMemberPayload = payloadOf(AdmitMemberSuccess);
export const RenameMemberPayload = payloadOf(RenameMemberSuccess);
export const EndMembershipPayload = payloadOf(EndMembershipSuccess);
export const AssignRegionalGroupsPayload = payloadOf(AssignRegionalGroupsSuccess);
export const AppointDelegatePayload = payloadOf(AppointDelegateSuccess);
export const EndAppointmentPayload = payloadOf(EndAppointmentSuccess);
export const ReceiveCredentialsPayload = payloadOf(ReceiveCredentialsSuccess);
export const AcceptCredentialsPayload = payloadOf(AcceptCredentialsSuccess);
export const RefuseCredentialsPayload = payloadOf(RefuseCredentialsSuccess);
export const SuspendVotingRightPayload = payloadOf(SuspendVotingRightSuccess);
export const RestoreVotingRightPayload = payloadOf(RestoreVotingRightSuccess);
