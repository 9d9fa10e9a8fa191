-- Who someone is, apart from everything else: better-auth's tables, and what stands beside them, in a schema of their own.
-- The application's role cannot read them; it asks the functions below, which answer about the person of the transaction only.
do $$ begin
  create role entente_auth nologin;
exception when duplicate_object or unique_violation then null;
end $$;
grant entente_auth to current_user;
create schema auth;
grant usage on schema auth to entente_auth, entente_app;

create table auth.users (
  id text primary key,
  name text not null default '',
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp,
  two_factor_enabled boolean
);
comment on table auth.users is 'The address by which a person signs in; the id is that of the account. The row is deleted on the day on which the account is closed. Owner: people.';
comment on column auth.users.name is 'Always empty: the name stands in people_accounts.';
comment on column auth.users.email is 'Personal data: to sign in and to be written to. In lower case.';

create table auth.sessions (
  id text primary key,
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null,
  ip_address text check (ip_address is null or ip_address = ''),
  user_agent text,
  user_id text not null references auth.users (id) on delete cascade,
  method text check (method in ('link', 'invitation', 'passkey', 'provider', 'code', 'recovery-code'))
);
create index sessions_user_id_idx on auth.sessions (user_id);
comment on table auth.sessions is 'Where a person is signed in, for the person to see and to end. Deleted when it ends.';
comment on column auth.sessions.token is 'Worth nothing without the signature that the cookie carries.';
comment on column auth.sessions.updated_at is 'When it was last used, to the hour: unused for 14 days, it is over.';
comment on column auth.sessions.ip_address is 'Always empty: a browser and a day suffice to recognise one''s own session.';
comment on column auth.sessions.user_agent is 'Browser and system in two words, never the whole line.';

create table auth.accounts (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references auth.users (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text check (password is null),
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null
);
create index accounts_user_id_idx on auth.accounts (user_id);
create unique index accounts_one_at_a_provider on auth.accounts (provider_id, account_id);
comment on table auth.accounts is 'Who a person is at the identity provider of a ministry.';
comment on column auth.accounts.password is 'Always null: there are no passwords here.';

create table auth.verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
create index verifications_identifier_idx on auth.verifications (identifier);
create index verifications_by_expiry on auth.verifications (expires_at);
comment on table auth.verifications is 'What is under way: links sent (hashed), challenges of passkeys, second factors asked for. Each is used once and expires within minutes.';

create table auth.passkeys (
  id text primary key,
  name text,
  public_key text not null,
  user_id text not null references auth.users (id) on delete cascade,
  credential_id text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz,
  aaguid text
);
create index passkeys_user_id_idx on auth.passkeys (user_id);
create unique index passkeys_credential_id_uidx on auth.passkeys (credential_id);
comment on table auth.passkeys is 'Public keys of a person''s passkeys.';

create table auth.two_factors (
  id text primary key,
  secret text not null,
  backup_codes text not null,
  user_id text not null references auth.users (id) on delete cascade,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);
create index two_factors_secret_idx on auth.two_factors (secret);
create index two_factors_user_id_idx on auth.two_factors (user_id);
comment on table auth.two_factors is 'The second factor: the key of the codes, encrypted with the signing secret, and the recovery codes, hashed.';

create table auth.tokens (
  id uuid primary key,
  user_id text not null references auth.users (id) on delete cascade,
  name text not null check (length(name) between 1 and 100),
  scopes text[] not null check (scopes <@ array['read', 'write'] and cardinality(scopes) > 0),
  hash text not null unique,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  last_used_on date
);
create index tokens_by_user on auth.tokens (user_id);
comment on table auth.tokens is 'Personal access tokens for the API, by the hash of what was shown once.';

create table auth.attempts (
  subject text primary key,
  count int not null,
  until timestamptz not null
);
create index attempts_by_end on auth.attempts (until);
comment on table auth.attempts is 'How often something was tried lately: by a keyed hash of the address of a mailbox or of a machine, never by the address itself.';

grant select, insert, update, delete on auth.users, auth.sessions, auth.accounts, auth.verifications, auth.passkeys, auth.two_factors to entente_auth;

-- Who is asking, in one statement: the person of a session, with the seats held today. Marks it as used, at most once an hour.
create function auth.seats_of(of_person text, today date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('circle', c.id, 'kind', c.kind, 'stateCode', c.state_code, 'role', s.role) order by c.id), '[]')
  from people_seats s join people_circles c on c.id = s.circle_id
  where s.person_id = of_person and s.valid_from <= today and (s.valid_until is null or s.valid_until > today)
    and (c.closed_on is null or c.closed_on > today)
$$;

create function auth.viewer_of(presented text, today date)
returns table (person text, name text, locale text, session text, seats jsonb)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  used record;
begin
  select s.id, s.user_id, s.updated_at into used from auth.sessions s
  where s.token = presented and s.expires_at > now() and s.updated_at > now() - interval '14 days';
  if not found then return; end if;
  if used.updated_at < now() - interval '1 hour' then
    update auth.sessions s set updated_at = now() where s.id = used.id;
  end if;
  return query select a.id, a.name, a.locale, used.id, auth.seats_of(a.id, today)
  from people_accounts a where a.id = used.user_id and (a.closed_on is null or a.closed_on > today);
end $$;
comment on function auth.viewer_of is 'Nobody for a token that is unknown, over, or of a closed account. 14 days unused is over; so is what better-auth''s own limit of 30 days has reached.';

create function auth.viewer_of_token(presented text, today date)
returns table (person text, name text, locale text, scopes text[], seats jsonb)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  used record;
begin
  select t.id, t.user_id, t.scopes, t.last_used_on into used from auth.tokens t where t.hash = presented and t.expires_at > now();
  if not found then return; end if;
  if used.last_used_on is distinct from today then
    update auth.tokens t set last_used_on = today where t.id = used.id;
  end if;
  return query select a.id, a.name, a.locale, used.scopes, auth.seats_of(a.id, today)
  from people_accounts a where a.id = used.user_id and (a.closed_on is null or a.closed_on > today);
end $$;

-- How often it may still be tried: counted in fixed windows, by one row and so without a race.
create function auth.take_attempt(of_subject text, most int, within interval) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  tried int;
begin
  delete from auth.attempts a where a.subject in (select old.subject from auth.attempts old where old.until < now() limit 20 for update skip locked);
  insert into auth.attempts as a (subject, count, until) values (of_subject, 1, now() + within)
  on conflict (subject) do update set
    count = case when a.until < now() then 1 else a.count + 1 end,
    until = case when a.until < now() then now() + within else a.until end
  returning a.count into tried;
  return tried <= most;
end $$;

-- The person of the transaction, who must be signed in.
create function auth.me() returns text
language plpgsql stable set search_path = public, pg_temp as $$
declare
  me text := current_setting('app.person', true);
begin
  if coalesce(me, '') in ('', 'keeper') then raise insufficient_privilege using message = 'nobody is signed in'; end if;
  return me;
end $$;

create function auth.must_be_keeper() returns void
language plpgsql stable set search_path = public, pg_temp as $$
begin
  if not is_keeper() then raise insufficient_privilege using message = 'only the house may do this'; end if;
end $$;

create function auth.own_account() returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'address', u.email,
    'secondFactor', coalesce(u.two_factor_enabled, false),
    'sessions', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'openedAt', s.created_at, 'usedAt', s.updated_at, 'agent', s.user_agent, 'method', s.method) order by s.updated_at desc, s.id)
      from auth.sessions s where s.user_id = u.id and s.expires_at > now() and s.updated_at > now() - interval '14 days'), '[]'),
    'passkeys', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'addedAt', p.created_at, 'aaguid', p.aaguid) order by p.created_at, p.id)
      from auth.passkeys p where p.user_id = u.id), '[]'),
    'providers', coalesce((select jsonb_agg(a.provider_id order by a.provider_id) from auth.accounts a where a.user_id = u.id), '[]'),
    'tokens', coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'scopes', t.scopes, 'madeAt', t.created_at, 'expiresAt', t.expires_at, 'usedOn', t.last_used_on) order by t.created_at, t.id)
      from auth.tokens t where t.user_id = u.id), '[]'))
  from auth.users u where u.id = auth.me()
$$;

create function auth.end_session(which text) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with ended as (delete from auth.sessions s where s.id = which and s.user_id = auth.me() returning 1) select exists (select from ended)
$$;

create function auth.end_other_sessions(kept text) returns int
language sql security definer set search_path = public, pg_temp as $$
  with ended as (delete from auth.sessions s where s.id <> kept and s.user_id = auth.me() returning 1) select count(*)::int from ended
$$;

create function auth.rename_passkey(which text, to_name text) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with renamed as (update auth.passkeys p set name = to_name where p.id = which and p.user_id = auth.me() returning 1) select exists (select from renamed)
$$;

create function auth.remove_passkey(which text) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with removed as (delete from auth.passkeys p where p.id = which and p.user_id = auth.me() returning 1) select exists (select from removed)
$$;

create function auth.remove_second_factor() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from auth.two_factors f where f.user_id = auth.me();
  update auth.users u set two_factor_enabled = false where u.id = auth.me();
$$;

create function auth.add_token(new_id uuid, of_name text, of_scopes text[], of_hash text, until timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.tokens (id, user_id, name, scopes, hash, expires_at) values (new_id, auth.me(), of_name, of_scopes, of_hash, until)
$$;

create function auth.revoke_token(which uuid) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with revoked as (delete from auth.tokens t where t.id = which and t.user_id = auth.me() returning 1) select exists (select from revoked)
$$;

-- What the house alone does, once a rule has decided.
create function auth.admit(person text, address text) returns void
language sql security definer set search_path = public, pg_temp as $$
  select auth.must_be_keeper();
  insert into auth.users (id, email, email_verified) values (person, lower(address), true);
$$;
comment on function auth.admit is 'The address is verified: only what was sent there could lead here.';

create function auth.dismiss(person text) returns void
language sql security definer set search_path = public, pg_temp as $$
  select auth.must_be_keeper();
  delete from auth.users u where u.id = person;
$$;
comment on function auth.dismiss is 'With the address go sessions, tokens, passkeys and second factor: at once, in the transaction that ends the seats.';

create function auth.person_at(address text) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select auth.must_be_keeper();
  select u.id from auth.users u where u.email = lower(address);
$$;

create function auth.addresses_of(people text[]) returns table (person text, address text)
language sql stable security definer set search_path = public, pg_temp as $$
  select auth.must_be_keeper();
  select u.id, u.email from auth.users u where u.id = any (people);
$$;

create function auth.forget() returns void
language sql security definer set search_path = public, pg_temp as $$
  select auth.must_be_keeper();
  delete from auth.sessions s where s.expires_at < now() or s.updated_at < now() - interval '14 days';
  delete from auth.verifications v where v.expires_at < now();
  delete from auth.attempts a where a.until < now();
  delete from auth.tokens t where t.expires_at < now() - interval '30 days';
$$;
comment on function auth.forget is 'What is over, each night.';

revoke execute on all functions in schema auth from public;
grant execute on function
  auth.viewer_of(text, date), auth.viewer_of_token(text, date), auth.take_attempt(text, int, interval), auth.me(), auth.must_be_keeper(),
  auth.own_account(), auth.end_session(text), auth.end_other_sessions(text), auth.rename_passkey(text, text), auth.remove_passkey(text),
  auth.remove_second_factor(), auth.add_token(uuid, text, text[], text, timestamptz), auth.revoke_token(uuid),
  auth.admit(text, text), auth.dismiss(text), auth.person_at(text), auth.addresses_of(text[]), auth.forget()
  to entente_app;

create table people_invitations (
  id uuid primary key,
  address text not null check (address = lower(address)),
  hash text not null unique,
  circle_id int not null references people_circles (id),
  role text not null,
  locale text not null check (locale in ('en', 'fr')),
  invited_by text references people_accounts (id),
  invited_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by text references people_accounts (id)
);
create index people_invitations_by_circle on people_invitations (circle_id);
create index people_invitations_by_address on people_invitations (address) where used_at is null;
comment on table people_invitations is 'Who may take which seat, by a letter to an address. The only way to an account. Owner: people.';
comment on column people_invitations.address is 'Personal data: where the letter was sent, to know for whom it is. Emptied when it is used or has lapsed.';
comment on column people_invitations.hash is 'Of what the link in the letter carries.';
comment on column people_invitations.invited_by is 'Null for the first of the Secretariat, whom whoever runs the machine invites.';

alter table people_invitations enable row level security;
create policy readers on people_invitations for select
  using (
    invited_by = (select current_setting('app.person', true))
    or circle_id = any ((select app_looks_after())::int[])
    or (select app_office()) = 'secretariat'
  );
create policy keeper on people_invitations using ((select is_keeper()));
grant select, insert, update, delete on people_invitations to entente_app;

-- What whoever holds the link of a letter may know of it before accepting.
create function people_invitation(presented text)
returns table (address text, kind text, state_code text, circle_name jsonb, role text, locale text, inviter text, has_account boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.address, c.kind, c.state_code, c.name, i.role, i.locale, a.name, exists (select from auth.users u where u.email = i.address)
  from people_invitations i join people_circles c on c.id = i.circle_id left join people_accounts a on a.id = i.invited_by
  where i.hash = presented and i.used_at is null and i.expires_at > now() and c.closed_on is null
$$;
revoke execute on function people_invitation(text) from public;
grant execute on function people_invitation(text) to entente_app;
