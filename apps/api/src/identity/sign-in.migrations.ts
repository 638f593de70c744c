import { sqlMigration } from '../platform/index.ts';

export const signInMigrations = [
  sqlMigration(
    '2020-10-20-sign-in',
    `
    -- Whoever signs in through a provider, or has not yet taken up an invitation, has no password.
    alter table account alter column password_hash drop not null;
    alter table account add column reset_asked_at timestamptz;

    alter table session
      add column id text not null default gen_random_uuid()::text unique,
      add column method text not null default 'password' check (method in ('password', 'password-totp', 'oidc')),
      -- When the person last proved who they are; a session may be older or younger than that.
      add column authenticated_at timestamptz not null default now(),
      add column address text,
      add column client text,
      -- A renewed session gets a new token; requests that are under way may still use the old one for some seconds.
      add column previous_token_hash text,
      add column previous_until timestamptz;
    update session set authenticated_at = created_at;
    create index on session (previous_token_hash) where previous_token_hash is not null;
    create index on sign_in_failure (at);

    -- A person at a provider, acting for an organisation. Never an e-mail address: those are handed on.
    create table account_identity (
      issuer text not null,
      subject text not null,
      organisation text not null,
      account_id text not null references account,
      created_at timestamptz not null default now(),
      primary key (issuer, subject, organisation)
    );
    create index on account_identity (account_id);

    create table second_factor (
      account_id text primary key references account,
      secret text not null,
      confirmed_at timestamptz,
      -- The time step of the last code that was used: none is taken twice.
      last_step bigint,
      created_at timestamptz not null default now()
    );
    create table recovery_code (
      account_id text not null references account,
      code_hash text not null,
      used_at timestamptz,
      primary key (account_id, code_hash)
    );
    create table sign_in_challenge (
      token_hash text primary key,
      account_id text not null references account,
      attempts integer not null default 0,
      expires_at timestamptz not null
    );
    create table second_factor_failure (account_id text not null references account, at timestamptz not null default now());
    create index on second_factor_failure (account_id, at);

    create table account_link (
      token_hash text primary key,
      account_id text not null references account,
      purpose text not null check (purpose in ('invitation', 'reset')),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz
    );
    create index on account_link (account_id);

    create table oidc_sign_in (
      token_hash text primary key,
      state text not null,
      nonce text not null,
      code_verifier text not null,
      purpose text not null check (purpose in ('sign-in', 'renewal', 'invitation')),
      -- The session to renew, or the invitation to take up.
      session_id text,
      link_hash text,
      started_at timestamptz not null default now(),
      expires_at timestamptz not null
    );
    create index on oidc_sign_in (expires_at);

    insert into role_permission values ('region-administrator', 'accounts:write'), ('region-administrator', 'sessions:manage')
      on conflict do nothing;
    `,
  ),
  sqlMigration(
    '2020-10-27-sealed-second-factor',
    `
    -- Secrets are sealed under the data keys. Those from before there were keys are set up anew.
    delete from recovery_code;
    delete from second_factor;
    alter table second_factor drop column secret, add column secret bytea not null;
    `,
  ),
];
