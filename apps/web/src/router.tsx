import { createBrowserRouter, Outlet } from 'react-router';
import { Broken } from './chamber/layout/Broken';
import { Shell } from './chamber/layout/Shell';
import { NotFound } from './chamber/layout/Standing';
import { Door, FirstDoor, SignedIn } from './chamber/session/Doors';

/** Every page comes in a file of its own, when it is opened. */
export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <Broken />,
    children: [
      {
        element: <Outlet />,
        errorElement: <Broken />,
        HydrateFallback: () => null,
        children: [
          { path: 'verify', lazy: () => import('./features/verify/VerifyPage') },
          { path: 'invitation', lazy: () => import('./features/invitation/InvitationPage') },
          { path: 'sign-in', lazy: () => import('./features/signin/SignInPage') },
          {
            element: <SignedIn />,
            children: [
              { element: <FirstDoor />, children: [{ index: true, lazy: () => import('./features/positions/PositionsPage') }] },
              { path: 'consultations', lazy: () => import('./features/consultations/ConsultationsPage') },
              { path: 'consultations/*', lazy: () => import('./features/consultations/ConsultationPage') },
              { path: 'results/*', lazy: () => import('./features/results/ResultPage') },
              { path: 'silence/:id', lazy: () => import('./features/silence/SilencePage') },
              { path: 'comments/*', lazy: () => import('./features/comments/CommentsPage') },
              { path: 'follow-up', lazy: () => import('./features/followup/FollowUpPage') },
              { path: 'follow-up/:id', lazy: () => import('./features/followup/FollowUpItemPage') },
              { path: 'decisions', lazy: () => import('./features/decisions/DecisionsPage') },
              { path: 'record/*', lazy: () => import('./features/record/RecordPage') },
              { path: 'audit', lazy: () => import('./features/audit/AuditPage') },
              { path: 'audit/as-of', lazy: () => import('./features/audit/AsOfPage') },
              { path: 'audit/votes', lazy: () => import('./features/audit/VotesPage') },
              { path: 'audit/agreement', lazy: () => import('./features/audit/AgreementPage') },
              { path: 'log/*', lazy: () => import('./features/log/LogPage') },
              { path: 'delegations', lazy: () => import('./features/delegations/DelegationsPage') },
              { path: 'delegations/:code', lazy: () => import('./features/delegations/MemberPage') },
              { path: 'secretariat/rules', lazy: () => import('./features/rules/RuleSetsPage') },
              { path: 'secretariat/bodies', lazy: () => import('./features/bodies/BodiesPage') },
              {
                element: <Door to="SEE_PARTICIPATION" />,
                children: [
                  { path: 'secretariat', lazy: () => import('./features/secretariat/DesksPage') },
                  { path: 'secretariat/*', lazy: () => import('./features/secretariat/DeskPage') },
                ],
              },
              {
                element: <Door to="PREPARE_CONSULTATIONS" />,
                children: [{ path: 'secretariat/new', lazy: () => import('./features/secretariat/DraftPage') }],
              },
              {
                element: <Door to="SEE_PAPER_BALLOTS" />,
                children: [{ path: 'paper/*', lazy: () => import('./features/statements/PaperPage') }],
              },
              {
                element: <Door to="SEE_ACCOUNTS" />,
                children: [{ path: 'accounts', lazy: () => import('./features/account/AccountsPage') }],
              },
              {
                element: <Door to="ERASE_TEXTS" />,
                children: [{ path: 'erase/:what/:id', lazy: () => import('./features/erasure/ErasePage') }],
              },
              { path: 'account', lazy: () => import('./features/account/AccountPage') },
            ],
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);
