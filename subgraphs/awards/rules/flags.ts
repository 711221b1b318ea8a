import { conclude, personConfirms } from './results.js'
import type { Cite } from './results.js'
import type { CampaignLead, ClusterLead, Facts, RuleResult, Sentence } from './rule.js'

type Organiser = ClusterLead['organisedBy'][number]

const BY: Record<Organiser | CampaignLead['launchedBy'], Sentence> = {
  PROVINCE: { vi: 'cấp tỉnh', en: 'of the province' },
  MINISTRY: { vi: 'của Bộ', en: 'of the Ministry' },
  NATIONAL_COUNCIL: { vi: 'của Hội đồng Thi đua - Khen thưởng Trung ương', en: 'of the national council' },
  PRIME_MINISTER: { vi: 'của Thủ tướng Chính phủ', en: 'of the Prime Minister' },
}

/** It leads a cụm, khối that one of these has organised. */
export function leadsCluster(organisers: Organiser[], facts: Facts, cite: Cite): RuleResult {
  const lead = facts.collective?.clusterLead
  const of = words(organisers)
  if (lead === undefined) {
    return unknown(cite, {
      vi: `kết quả xếp hạng trong cụm, khối thi đua ${of.vi}`,
      en: `the rank in the emulation cluster ${of.en}`,
    })
  }
  const leads = lead !== null && lead.organisedBy.some((one) => organisers.includes(one))
  return conclude(
    cite,
    leads ? 'MET' : 'NOT_MET',
    leads
      ? { vi: `Dẫn đầu cụm, khối thi đua ${of.vi}.`, en: `Leads an emulation cluster ${of.en}.` }
      : { vi: `Không dẫn đầu cụm, khối thi đua ${of.vi}.`, en: `Leads no emulation cluster ${of.en}.` },
    [`cluster led: ${lead?.organisedBy.join(', ') ?? 'none'}`, ...(lead?.papers ?? [])],
  )
}

/** It leads a thematic campaign that one of these has launched and that has lasted long enough, at its final review. */
export function leadsCampaign(
  launchers: CampaignLead['launchedBy'][],
  years: number,
  facts: Facts,
  cite: Cite,
): RuleResult {
  const lead = facts.collective?.campaignLead
  const of = words(launchers)
  if (lead === undefined) {
    return unknown(cite, {
      vi: `kết quả tổng kết phong trào thi đua theo chuyên đề ${of.vi}`,
      en: `the final review of a thematic campaign ${of.en}`,
    })
  }
  const leads = lead !== null && launchers.includes(lead.launchedBy) && lead.years >= years
  return conclude(
    cite,
    leads ? 'MET' : 'NOT_MET',
    leads
      ? {
          vi: `Dẫn đầu phong trào thi đua theo chuyên đề ${of.vi} (${lead.years} năm).`,
          en: `Leads a thematic campaign ${of.en} (${lead.years} years).`,
        }
      : {
          vi: `Không dẫn đầu phong trào thi đua theo chuyên đề ${of.vi} từ ${years} năm trở lên.`,
          en: `Leads no thematic campaign ${of.en} of ${years} years or more.`,
        },
    [`campaign led: ${lead ? `${lead.launchedBy}, ${lead.years} years` : 'none'}`],
  )
}

/** Targets exceeded, and clean organizations, as a person has stated them (Điều 26 khoản 1). */
export function outstanding(facts: Facts, cite: Cite): RuleResult[] {
  return [
    personConfirms(cite, facts.collective?.exceededTargets, {
      is: { vi: 'Hoàn thành vượt mức các chỉ tiêu, nhiệm vụ', en: 'Targets and tasks were exceeded' },
      isNot: {
        vi: 'Không hoàn thành vượt mức các chỉ tiêu, nhiệm vụ',
        en: 'Targets and tasks were not exceeded',
      },
      name: 'targets exceeded',
    }),
    personConfirms(cite, facts.collective?.cleanOrganizations, {
      is: {
        vi: 'Tổ chức đảng, đoàn thể trong sạch, vững mạnh',
        en: 'Party and mass organizations are clean and strong',
      },
      isNot: {
        vi: 'Tổ chức đảng, đoàn thể không đạt trong sạch, vững mạnh',
        en: 'Party or mass organizations are not clean and strong',
      },
      name: 'clean organizations',
    }),
  ]
}

/** The most outstanding among those that lead a cụm, khối of the province or ministry. */
export function mostOutstanding(facts: Facts, cite: Cite): RuleResult {
  return personConfirms(cite, facts.collective?.clusterLead?.mostOutstanding, {
    is: {
      vi: 'Tiêu biểu xuất sắc nhất trong số các đơn vị dẫn đầu cụm, khối',
      en: 'The most outstanding among the leading units',
    },
    isNot: {
      vi: 'Không phải tiêu biểu xuất sắc nhất trong số các đơn vị dẫn đầu cụm, khối',
      en: 'Not the most outstanding among the leading units',
    },
    name: 'most outstanding',
  })
}

function words(bodies: (keyof typeof BY)[]): Sentence {
  return {
    vi: bodies.map((body) => BY[body].vi).join(' hoặc '),
    en: bodies.map((body) => BY[body].en).join(' or '),
  }
}

function unknown(cite: Cite, what: Sentence): RuleResult {
  return conclude(
    cite,
    'MISSING_DATA',
    { vi: `Chưa ghi nhận ${what.vi}.`, en: `Not recorded: ${what.en}.` },
    [],
    { vi: `Ghi nhận ${what.vi}.`, en: `Record ${what.en}.` },
  )
}
