import type { Role, Viewer } from '../../shared/access/viewer.js'

/** Somebody acting for one organization, by default in May 2024. */
export function actingFor(organizationId: string, roles: Role | readonly Role[], at = '2024-05-20'): Viewer {
  return {
    kind: 'PERSON',
    subject: `${[roles].flat().join('+')}@${organizationId}`,
    appointments: [roles].flat().map((role) => ({ organizationId, role })),
    scopes: [],
    now: `${at}T02:00:00.000Z`,
  }
}

/** A third party with a key of these scopes, whom an organization may vouch for. */
export function thirdParty(scopes: readonly string[], at = '2024-07-01', covers?: string): Viewer {
  return {
    kind: 'CLIENT',
    subject: 'client:test',
    ...(covers && { covers }),
    appointments: [],
    scopes: [...scopes],
    now: `${at}T02:00:00.000Z`,
  }
}

/** Somebody with an account that is linked to a person, and without any appointment. */
export function herself(personId: string, at = '2024-05-20'): Viewer {
  return {
    kind: 'PERSON',
    subject: `account:${personId}`,
    appointments: [],
    personId,
    scopes: [],
    now: `${at}T02:00:00.000Z`,
  }
}
