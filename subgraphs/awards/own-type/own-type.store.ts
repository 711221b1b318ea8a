import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse, type Sentence } from '../../../shared/errors/refusal.js'
import type { OwnAwardType } from '../rules/own-type.js'

/** An organization's own award type as it is stored. */
export interface OwnTypeRow extends OwnAwardType {
  id: string
  ownerLevel: string
  departures: Sentence[]
  departure: string | null
  decisionNumber: string
  decisionDate: string
  signerName: string
  signerTitle: string
  version: number
}

const columns = `t.id, t.owner_id as "ownerId", o.kind as "ownerKind", o.level as "ownerLevel", t.code, t.name_vi as "nameVi", t.name_en as "nameEn",
  t.category, t.subjects, t.period_type as "periodType", t.commendation_kinds as "commendationKinds",
  t.requires_registration as "requiresRegistration", t.required_documents as "requiredDocuments", '[]'::jsonb as "alternativeDocuments",
  'V1' as verification, true as enabled, t.bonus_coefficient::float as "bonusCoefficient", t.vote_percent as "votePercent", t.criteria,
  t.legal_basis as "legalBasis", t.departures, t.departure, t.decision_number as "decisionNumber", t.decision_date as "decisionDate",
  t.signer_name as "signerName", t.signer_title as "signerTitle", t.valid_from as "validFrom", nullif(t.valid_to, 'infinity') as "validTo", t.version`

const source = 'own_award_type t join known_organization o on o.id = t.owner_id'

/** Own award types by code, as they stand on a day. */
export function loadOwnTypes(work: Work, codes: readonly string[], day: string): Promise<OwnTypeRow[]> {
  return work.query(
    `/* own_type.by_code */ select ${columns} from ${source} where t.code = any ($1) and t.valid_from <= $2 and $2 < t.valid_to`,
    [codes, day],
  )
}

/** An own award type, and for which organization it is. */
export type OwnTypeFor = OwnTypeRow & { forId: string }

/** Own award types that are for organizations on a day: their own, and those of who lies above each. */
export function loadOwnTypesFor(
  work: Work,
  organizationIds: readonly string[],
  day: string,
): Promise<OwnTypeFor[]> {
  return work.query(
    `/* own_type.for */ select f.id as "forId", ${columns} from unnest($1::uuid[]) f (id) cross join ${source}
     where t.valid_from <= $2 and $2 < t.valid_to and (t.owner_id = f.id or exists (
       select from org_closure c where c.ancestor_id = t.owner_id and c.descendant_id = f.id and c.valid_from <= $2 and $2 < c.valid_to))
     order by level_rank(o.level), t.code`,
    [organizationIds, day],
  )
}

/** The last row of an own code; undefined where there is none that the viewer sees. */
export async function loadLastOwnType(work: Work, code: string): Promise<OwnTypeRow | undefined> {
  const rows = await work.query<OwnTypeRow>(
    `/* own_type.last */ select ${columns} from ${source} where t.code = $1 order by t.valid_from desc limit 1`,
    [code],
  )
  return rows[0]
}

/** The last row of an own code, locked; undefined where there is none or it is somebody else's. */
export async function lockOwnType(work: Work, code: string): Promise<OwnTypeRow | undefined> {
  const rows = await work.query<OwnTypeRow>(
    `/* own_type.lock */ select ${columns} from ${source} where t.code = $1 order by t.valid_from desc limit 1 for update of t`,
    [code],
  )
  return rows[0]
}

/** Which of some own codes the viewer may know. */
export async function findVisibleCodes(work: Work, codes: readonly string[]): Promise<Set<string>> {
  const rows = await work.query<{ code: string }>(
    '/* own_type.visible */ select distinct code from own_award_type where code = any ($1)',
    [codes],
  )
  return new Set(rows.map(({ code }) => code))
}

/** The code by which everybody calls an organization; undefined where it is not known. */
export async function findOrganization(work: Work, id: string): Promise<{ code: string } | undefined> {
  const rows = await work.query<{ code: string }>(
    '/* own_type.organization */ select code from known_organization where id = $1',
    [id],
  )
  return rows[0]
}

/** What is written of a new own award type. */
export type NewOwnTypeRow = Omit<
  OwnTypeRow,
  'ownerKind' | 'ownerLevel' | 'alternativeDocuments' | 'verification' | 'enabled' | 'validTo' | 'version'
>

/** Writes an own award type; refuses where one of its code stands on one of its days. */
export async function insertOwnType(work: Work, row: NewOwnTypeRow): Promise<void> {
  await onConstraint(
    work.query(
      `/* own_type.insert */ insert into own_award_type (id, owner_id, code, name_vi, name_en, category, subjects, period_type, commendation_kinds,
         requires_registration, required_documents, bonus_coefficient, vote_percent, criteria, legal_basis, departures, departure,
         decision_number, decision_date, signer_name, signer_title, valid_from)
       select r.id, r."ownerId", r.code, r."nameVi", r."nameEn", r.category, r.subjects, r."periodType", r."commendationKinds",
         r."requiresRegistration", r."requiredDocuments", r."bonusCoefficient", r."votePercent", r.criteria, r."legalBasis", r.departures,
         r.departure, r."decisionNumber", r."decisionDate", r."signerName", r."signerTitle", r."validFrom"
       from jsonb_to_record($1) as r (id uuid, "ownerId" uuid, code text, "nameVi" text, "nameEn" text, category text, subjects text[],
         "periodType" text, "commendationKinds" text[], "requiresRegistration" boolean, "requiredDocuments" text[], "bonusCoefficient" numeric,
         "votePercent" integer, criteria text, "legalBasis" text, departures jsonb, departure text, "decisionNumber" text, "decisionDate" date,
         "signerName" text, "signerTitle" text, "validFrom" date)`,
      [JSON.stringify(row)],
    ),
    {
      own_award_type_once: () =>
        refuse('AWARD_TYPE_EXISTS', { code: row.code, day: row.validFrom }, ['code']),
    },
  )
}

/** Lets a row end: it does not hold on that day any more. */
export async function endOwnType(work: Work, id: string, endsOn: string): Promise<void> {
  await work.query(
    '/* own_type.end */ update own_award_type set valid_to = $2, version = version + 1 where id = $1',
    [id, endsOn],
  )
}
