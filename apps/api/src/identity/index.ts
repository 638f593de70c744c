export {
  type Access,
  type AccessAct,
  AccessLog,
  AccessLogModule,
  shownEpisode,
  type ShownEpisode,
} from './access-log/index.ts';
export { hasOpenAccount, removeDemoAccounts, setUpAccount } from './accounts/set-up-accounts.ts';
export { AccountEntity, SessionEntity } from './identity.entity.ts';
export { identityMigrations } from './identity.migrations.ts';
export { IdentityModule } from './identity.module.ts';
export { actingWith, actorOf, type Principal, type Reach, scopeOfPrincipal, SignedIn } from './principal.ts';
export { notPermitted, requireFreshSignIn } from './permission.guard.ts';
export { RequestGate } from './request-gate.ts';
export { DEMO_PASSWORD, DemoAccounts, demoAccountCards } from './demo/demo-accounts.ts';
