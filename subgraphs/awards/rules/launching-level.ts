import type { GeneralRule } from './general-rule.js'
import { conclude } from './results.js'
import type { Facts, LaunchingLevel, RuleResult, Subject } from './rule.js'

/** Which level gives what is given for campaigns. */
const AWARDING_LEVEL: Readonly<Record<string, LaunchingLevel>> = {
  CO_CP: 'NATIONAL',
  BK_TTG: 'NATIONAL',
  CO_BO: 'MINISTRY',
  BK_BO: 'MINISTRY',
  CO_TINH: 'PROVINCE',
  BK_TINH: 'PROVINCE',
  GK_SO: 'PROVINCE',
  GK_HUYEN: 'DISTRICT',
  GK_XA: 'COMMUNE',
  GK_HIEU_TRUONG: 'SCHOOL',
}

const LEVELS_IN_WORDS: Record<LaunchingLevel, string> = {
  NATIONAL: 'toàn quốc',
  MINISTRY: 'Bộ',
  PROVINCE: 'tỉnh',
  DISTRICT: 'huyện',
  COMMUNE: 'xã',
  SCHOOL: 'trường',
}

const practice = 'Kế hoạch Thi đua – Khen thưởng (thông lệ, không phải luật)'

/** R-GEN-18, practice: "cấp nào phát động thì cấp đó khen", off until somebody switches it on; it never says "not met". */
function launchingLevel(id: string, subject: Subject): GeneralRule {
  return {
    id,
    subject,
    validFrom: '2024-01-01',
    validTo: null,
    enabled: false,
    verification: 'UNVERIFIED',
    legalBasis: practice,
    describe: {
      vi: '(Chưa xác minh) Khen thưởng phong trào: cấp nào phát động thì cấp đó khen.',
      en: '(Unverified) Awards of campaigns: the level that launched the campaign awards.',
    },
    appliesTo: (awardType) => awardType in AWARDING_LEVEL,
    judge: (facts, awardType) =>
      facts.commendationKind === 'CAMPAIGN' ? [compared(id, facts, awardType)] : [],
  }
}

function compared(id: string, { campaignLaunchedBy: launched }: Facts, awardType: string): RuleResult {
  const cite = { ruleId: id, legalBasis: practice }
  const awarding = AWARDING_LEVEL[awardType]!
  if (launched === undefined) {
    return conclude(
      cite,
      'MISSING_DATA',
      {
        vi: 'Chưa rõ cấp nào phát động phong trào.',
        en: 'Which level launched the campaign is not known.',
      },
      [],
      { vi: 'Kê khai CAMPAIGN_LAUNCHED_BY.', en: 'State CAMPAIGN_LAUNCHED_BY.' },
    )
  }
  const isSame = launched === awarding
  return conclude(
    cite,
    isSame ? 'MET' : 'NEEDS_PERSON',
    {
      vi: `Cấp ${LEVELS_IN_WORDS[launched]} phát động, cấp ${LEVELS_IN_WORDS[awarding]} khen${isSame ? '.' : ': người có thẩm quyền xem xét, nêu lý do.'}`,
      en: `Launched by ${launched}, awarded by ${awarding}${isSame ? '.' : ': a person must judge, and say why.'}`,
    },
    [`launched by: ${launched}`, `awarded by: ${awarding}`],
  )
}

/** For persons and for collectives. */
export const LAUNCHING_LEVEL: readonly GeneralRule[] = [
  launchingLevel('R-GEN-18a', 'PERSON'),
  launchingLevel('R-GEN-18b', 'COLLECTIVE'),
]
