import { payloadOf } from '#platform';
import * as models from './account.models.js';

export const SignInPayload = payloadOf(models.SignInSuccess);
export const SignOutPayload = payloadOf(models.SignOutSuccess);
export const CreateAccountPayload = payloadOf(models.CreateAccountSuccess);
export const ChangeRolesPayload = payloadOf(models.ChangeRolesSuccess);
export const DisableAccountPayload = payloadOf(models.DisableAccountSuccess);
export const InviteAccountPayload = payloadOf(models.InviteAccountSuccess);
export const AcceptInvitationPayload = payloadOf(models.AcceptInvitationSuccess);
export const ChangePasswordPayload = payloadOf(models.ChangePasswordSuccess);
export const CreateAccessTokenPayload = payloadOf(models.CreateAccessTokenSuccess);
export const RevokeAccessTokenPayload = payloadOf(models.RevokeAccessTokenSuccess);
export const RevokeSessionsPayload = payloadOf(models.RevokeSessionsSuccess);
