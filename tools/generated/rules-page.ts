import { AWARD_TYPES } from '../../subgraphs/awards/rules/award-types.js'
import { RULES } from '../../subgraphs/awards/rules/catalogue.js'
import { COMPETENCES } from '../../subgraphs/awards/rules/competences.js'
import { GENERAL_RULES } from '../../subgraphs/awards/rules/general.js'
import { PARAMETERS } from '../../subgraphs/awards/rules/parameters.js'
import type { Dated } from '../../subgraphs/awards/rules/dated.js'
import type { Rule } from '../../subgraphs/awards/rules/rule.js'
import { TIME_LIMITS } from '../../subgraphs/awards/rules/time-limits.js'
import { VOTE_RULES, type VoteRule } from '../../subgraphs/awards/rules/votes.js'
import type { GeneratedFile } from './file.js'
import { codes, page, table } from './markdown.js'

const intro = `Every row holds from its first day and up to, and without, the day after \`→\`; \`open\` means that nothing has ended it.
The mark says how sure the hub is of the text (mức xác minh):

- ✅ \`V1\`: the norm itself was read (đã đọc văn bản gốc)
- ☑️ \`V2\`: quoted word for word by another source (trích nguyên văn)
- ❔ \`V3\`: reported by another source (dẫn lại)
- ⚠️ \`UNVERIFIED\`: not seen (chưa xác minh)
- 📄 \`SEED\`: practice of the sample plans, not law (thực tế trong kế hoạch, không phải luật)`

const marks = { V1: '✅', V2: '☑️', V3: '❔', UNVERIFIED: '⚠️', SEED: '📄' } as const

/** docs/rules.md: what the hub knows of the law, with its articles and how sure it is of them. */
export function rulesPage(): GeneratedFile {
  const parts = [intro, standards(), beside(), awardTypes(), competences(), votes(), limits(), parameters()]
  return {
    path: 'docs/rules.md',
    text: page('Rules of the law (quy định pháp luật)', '`subgraphs/awards/rules`', parts),
  }
}

function mark(verification: keyof typeof marks): string {
  return `${marks[verification]} \`${verification}\``
}

function validity({ validFrom, validTo }: Dated): string {
  return `${validFrom} → ${validTo ?? 'open'}`
}

function standards(): string {
  return ['## Standards (tiêu chuẩn)', ...RULES.map(standard)].join('\n\n')
}

function standard(rule: Rule): string {
  const { id, awardType, subject, enabled, verification, legalBasis, describe } = rule
  const state = enabled ? '' : ' · **switched off (chưa bật)**'
  return [
    `### ${id} · ${awardType} · ${nameOf(awardType)}`,
    `${mark(verification)} · ${validity(rule)} · \`${subject}\`${state}`,
    `- ${legalBasis}\n- ${describe.vi}\n- ${describe.en}`,
  ].join('\n\n')
}

function beside(): string {
  const rows = GENERAL_RULES.map((rule) => [
    `${rule.id}${rule.enabled ? '' : ' (off)'}`,
    rule.describe.vi,
    rule.describe.en,
    validity(rule),
    mark(rule.verification),
    rule.legalBasis,
  ])
  const heads = ['Rule', 'Nội dung', 'Asks', 'In force', 'Mark', 'Article']
  return `## Asked beside the standards (quy định chung)\n\n${table(heads, rows)}`
}

function limits(): string {
  const rows = TIME_LIMITS.map((row) => [
    row.ruleId,
    `\`${row.step}\``,
    row.awardTypes.length > 0 ? codes(row.awardTypes) : 'every award',
    String(row.workingDays),
    `\`${row.bindsAt}\``,
    validity(row),
    mark(row.verification),
    row.legalBasis,
  ])
  const heads = ['Rule', 'Step', 'Awards', 'Working days', 'Binds at', 'In force', 'Mark', 'Article']
  return `## Time limits (thời hạn)\n\n${table(heads, rows)}`
}

function parameters(): string {
  const rows = PARAMETERS.flatMap((parameter) =>
    parameter.defaults.map((row) => [
      `\`${parameter.name}\``,
      parameter.describe.vi,
      validity(row),
      row.value ?? '?',
      mark(row.verification),
      row.legalBasis,
    ]),
  )
  const heads = ['Name', 'Ý nghĩa', 'In force', 'Default', 'Mark', 'Article']
  return `## Parameters (tham số)\n\nAn administrator sets them by dated rows for her organization and all below it; the nearest organization decides.\n\n${table(heads, rows)}`
}

function nameOf(awardType: string): string {
  return AWARD_TYPES.find(({ code }) => code === awardType)?.nameVi ?? ''
}

function awardTypes(): string {
  const heads = [
    'Code',
    'Tên',
    'Name',
    'For',
    'In force',
    'Registration',
    'Documents',
    'Bonus',
    'Mark',
    'Article',
  ]
  const rows = AWARD_TYPES.map((row) => [
    `\`${row.code}\`${row.enabled ? '' : ' (off)'}`,
    row.nameVi,
    row.nameEn,
    codes(row.subjects),
    validity(row),
    row.requiresRegistration ? 'yes' : 'no',
    [codes(row.requiredDocuments), ...row.alternativeDocuments.map((group) => `one of ${codes(group)}`)]
      .filter((text) => text !== '')
      .join('; '),
    row.bonusCoefficient === null ? '' : String(row.bonusCoefficient),
    mark(row.verification),
    row.legalBasis,
  ])
  return `## Award types (danh hiệu, hình thức khen thưởng)\n\nBonus: a multiple of the base salary (lương cơ sở) of the day of the decision.\n\n${table(heads, rows)}`
}

function competences(): string {
  const heads = ['Award', 'Owner', 'In force', 'Step', 'Who', 'Act', 'Mark', 'Article']
  const rows = COMPETENCES.map((row) => [
    `\`${row.awardType}\``,
    codes(row.ownerKinds),
    validity(row),
    String(row.step),
    `\`${row.relation}\``,
    `\`${row.act}\``,
    mark(row.verification),
    row.legalBasis,
  ])
  return `## Competences (thẩm quyền)\n\nThe way of a proposal above its owner, step by step.\n\n${table(heads, rows)}`
}

function votes(): string {
  const heads = ['Rule', 'Awards', 'Votes needed', 'Council', 'In force', 'Mark', 'Article']
  const rows = VOTE_RULES.map((rule) => [
    `\`${rule.ruleId}\``,
    rule.awardTypes.length > 0 ? codes(rule.awardTypes) : 'every other award',
    thresholdOf(rule),
    `\`${rule.council}\``,
    validity(rule),
    mark(rule.verification),
    rule.legalBasis,
  ])
  return `## Votes (tỷ lệ phiếu)\n\n${table(heads, rows)}`
}

function thresholdOf({ threshold, comparison, base }: VoteRule): string {
  const how = comparison === 'AT_LEAST' ? 'at least' : 'more than'
  return `${how} ${threshold.numerator}/${threshold.denominator} of \`${base}\``
}
