import type { Work } from '../../../shared/database/work.js'
import type { InfluenceScope } from './recognition.entity.js'

/** What an annulment looks at. */
export interface Annullable {
  id: string
  initiativeId: string
  scope: InfluenceScope
  recognizedBy: string
  recognizedOn: string
}

/** A recognition that the viewer may see. */
export async function findRecognition(work: Work, id: string): Promise<Annullable | null> {
  const rows = await work.query<Annullable>(
    `/* annulment.find */ select id, initiative_id as "initiativeId", scope, recognized_by as "recognizedBy", recognized_on as "recognizedOn"
     from initiative_recognition where id = $1`,
    [id],
  )
  return rows[0] ?? null
}

/** Who may annul: who recognized; where that organization is no more today, those of the viewer that received it and lie above its owner. */
export async function annullers(
  work: Work,
  { initiativeId, recognizedBy }: Annullable,
): Promise<readonly string[]> {
  const rows = await work.query<{ id: string }>(
    `/* annulment.annullers */ select a.organization_id as id
     from known_organization gone join record_access a on a.record_id = $2 and a.why <> 'OWNER'
     join initiative i on i.id = a.record_id
     join org_closure k on k.ancestor_id = a.organization_id and k.descendant_id = i.owner_id and k.valid_from <= $3 and $3 < k.valid_to
     where gone.id = $1 and gone.valid_to <= $3 and a.organization_id = any (viewer_organizations())`,
    [recognizedBy, initiativeId, work.today],
  )
  return [recognizedBy, ...rows.map((row) => row.id)]
}

/** The decision that annuls. */
export interface Annulment {
  grounds: string
  number: string
  dated: string
}

/** Annuls a recognition today; false when it was annulled already. */
export async function storeAnnulment(
  work: Work,
  id: string,
  { grounds, number, dated }: Annulment,
): Promise<boolean> {
  const rows = await work.query(
    `/* annulment.store */ with annulled as (
       update initiative_recognition set annulled_on = $2, annulment_grounds = $3, annulment_number = $4, annulment_dated = $5,
         version = version + 1 where id = $1 and annulled_on is null returning id)
     select id from annulled`,
    [id, work.today, grounds, number, dated],
  )
  return rows.length > 0
}
