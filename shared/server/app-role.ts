import { createHmac } from 'node:crypto'
import { connect, withCredentials, type Connection } from './database-connection.js'
import { tryAsOwner, type MissingSql } from './database-needs.js'
import { scramVerifier } from './scram.js'
import { StartupError } from './startup-error.js'

/** The role that the program serves requests as: row-level security binds it, and it owns nothing. */
export const APP_ROLE = 'hub_app'

/**
 * The address for the app role. Its password follows from the owner's, so that processes started separately with the
 * same owner address agree; an owner without password (trust, peer) gives an app role without one.
 */
export function appUrlFor({ client }: Connection, ownerUrl: string): string {
  const password = client.password
    ? createHmac('sha256', client.password).update(APP_ROLE).digest('base64url')
    : undefined
  return withCredentials(ownerUrl, APP_ROLE, password)
}

/** Makes the app role and lets it in. @throws StartupError when a role of that name could pass row-level security. */
export async function provideAppRole(connection: Connection, appUrl: string): Promise<MissingSql> {
  const { rowCount: exists } = await connection.client.query('select from pg_roles where rolname = $1', [
    APP_ROLE,
  ])
  if (exists) await assertBound(connection)
  const created = exists ? [] : await tryAsOwner(connection, roleStatement('create', appUrl))
  const missing = [...created, ...(await provideConnect(connection))]
  return missing.length ? missing : provideLogin(connection, appUrl)
}

// Everybody may connect to a new database; careful administrators take that back.
async function provideConnect(connection: Connection): Promise<MissingSql> {
  const { may, grant } = await connectRight(connection)
  if (may) return []
  await connection.client.query(grant).catch(() => undefined)
  // Without the right to grant, PostgreSQL only warns.
  return (await connectRight(connection)).may ? [] : [grant]
}

async function connectRight({ client }: Connection): Promise<{ may: boolean; grant: string }> {
  const { rows } = await client.query<{ may: boolean; grant: string }>(
    `select has_database_privilege(role, current_database(), 'connect') as may,
            format('grant connect on database %I to %I', current_database(), $1::text) as grant
       from coalesce((select rolname from pg_roles where rolname = $1), 'public') as role`,
    [APP_ROLE],
  )
  return rows[0]!
}

async function provideLogin(connection: Connection, appUrl: string): Promise<MissingSql> {
  if (!(await loginError(connection, appUrl))) return []
  const missing = await tryAsOwner(connection, roleStatement('alter', appUrl))
  if (missing.length) return missing
  const error = await loginError(connection, appUrl)
  if (error) throw error
  return []
}

function roleStatement(verb: 'create' | 'alter', appUrl: string): string {
  const { password, searchParams } = new URL(appUrl)
  const secret = password || searchParams.get('password')
  const stored = secret ? ` password '${scramVerifier(secret)}'` : ''
  // No more is named: a new role is nosuperuser and nobypassrls, and what an old one is, assertBound has seen.
  return `${verb} role ${APP_ROLE} login${stored}`
}

async function loginError({ variable }: Connection, appUrl: string): Promise<StartupError | undefined> {
  try {
    const { client } = await connect(appUrl, variable)
    await client.end()
    return undefined
  } catch (error) {
    if (error instanceof StartupError) return error
    throw error
  }
}

async function assertBound({ client, variable, where }: Connection): Promise<void> {
  const { rows } = await client.query<{ unbound: boolean; member: boolean; owns: boolean; itself: boolean }>(
    `select rolsuper or rolbypassrls as unbound, rolname = current_user as itself,
            exists (select from pg_shdepend where refclassid = 'pg_authid'::regclass
                       and refobjid = app.oid and deptype = 'o') as owns,
            exists (select from pg_roles other
                     where (other.rolsuper or other.rolbypassrls or other.rolname = current_user)
                       and other.oid <> app.oid and pg_has_role(app.oid, other.oid, 'member')) as member
       from pg_roles app where rolname = $1`,
    [APP_ROLE],
  )
  const { unbound, member, owns, itself } = rows[0]!
  const refuse = (why: string, what: string) =>
    new StartupError(`${variable} (${where}): the role ${APP_ROLE} ${why}; ${what}.`)
  if (unbound)
    throw refuse('passes row-level security', `run: alter role ${APP_ROLE} nosuperuser nobypassrls`)
  if (itself) throw refuse('is for serving requests', `name the owner of the database in ${variable}`)
  if (owns)
    throw refuse(
      'owns database objects, and owners pass row-level security',
      `run: reassign owned by ${APP_ROLE} to the owner`,
    )
  if (member) throw refuse('is a member of a role that passes row-level security', 'revoke that membership')
}
