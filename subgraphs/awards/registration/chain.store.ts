import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'

/** Takes registrations that stand in one of some states on to another one; answers how many. */
export async function advance(
  work: Work,
  which: { ownerId: string; period: string; from: readonly string[]; ids: readonly string[] | null },
  to: { state: string; reason?: string | null },
): Promise<number> {
  const rows = await work.query(
    `/* registration.advance */ update registration set state = $5, return_reason = coalesce($6, return_reason), version = version + 1
     where owner_id = $1 and period = $2 and state = any ($3) and ($4::uuid[] is null or id = any ($4)) and record_is_open(id) returning id`,
    [which.ownerId, which.period, which.from, which.ids, to.state, to.reason ?? null],
  )
  return rows.length
}

/** Changes the aim of a locked registration. */
export async function changeAim(
  work: Work,
  one: { id: string; awardType: string; candidateName: string },
): Promise<void> {
  await onConstraint(
    work.query(
      '/* registration.change_aim */ update registration set first_aim = award_type, award_type = $2, signed_on = null, version = version + 1 where id = $1',
      [one.id, one.awardType],
    ),
    {
      registration_once: () =>
        refuse('ALREADY_REGISTERED', { name: one.candidateName, awardType: one.awardType }, ['awardType']),
    },
  )
}

/** When an organization registers for a period. */
export interface RegistrationWindow {
  conferenceOn: string
  supplementFrom: string | null
  supplementTo: string | null
}

/** The window of an organization and period; undefined where none was set. */
export async function findWindow(
  work: Work,
  ownerId: string,
  period: string,
): Promise<RegistrationWindow | undefined> {
  const rows = await work.query<RegistrationWindow>(
    `/* registration.window */ select conference_on as "conferenceOn", supplement_from as "supplementFrom", supplement_to as "supplementTo"
     from registration_window where owner_id = $1 and period = $2`,
    [ownerId, period],
  )
  return rows[0]
}

/** Sets the window of an organization and period. */
export async function setWindow(
  work: Work,
  ownerId: string,
  period: string,
  window: RegistrationWindow,
): Promise<void> {
  await work.query(
    `/* registration.set_window */ insert into registration_window (id, owner_id, period, conference_on, supplement_from, supplement_to)
     values ($1, $2, $3, $4, $5, $6)
     on conflict on constraint registration_window_once do update
       set conference_on = $4, supplement_from = $5, supplement_to = $6, version = registration_window.version + 1`,
    [uuid(), ownerId, period, window.conferenceOn, window.supplementFrom, window.supplementTo],
  )
}

/** To whom organizations send their registrations today: their professional parents. */
export function loadReceivers(
  work: Work,
  ownerIds: readonly string[],
): Promise<{ ownerId: string; receiverId: string }[]> {
  return work.query(
    `/* registration.receivers */ select child_id as "ownerId", parent_id as "receiverId" from organization_edge
     where child_id = any ($1) and kind = 'PROFESSIONAL' and valid_from <= hub_today() and hub_today() < valid_to`,
    [ownerIds],
  )
}
