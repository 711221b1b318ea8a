import type { ChainTreatment } from './chain.js'
import { runAtLeast, runSpan } from './chain-criterion.js'
import type { RunNeed } from './chain-criterion.js'
import { hasInitiatives, hasScienceTopics } from './recognition-criterion.js'
import type { RecognitionNeed } from './recognition-criterion.js'
import { anyOf } from './results.js'
import type { Rule } from './rule.js'

const LAW = 'Luật 06/2022/QH15, Điều 22'

/** Chiến sĩ thi đua cấp tỉnh until Nghị định 152/2025/NĐ-CP — Luật 06/2022/QH15, Điều 22. */
export const cstdTinh2024: Rule = version({
  id: 'R-IND-03a',
  validFrom: '2024-01-01',
  validTo: '2025-07-01',
  legalBasis: LAW,
  treatment: { maternityBridges: false, restartsAfterDiscipline: false },
})

/** Chiến sĩ thi đua cấp tỉnh, chains counted as Nghị định 152/2025/NĐ-CP, Điều 4 has it — Luật 06/2022/QH15, Điều 22. */
export const cstdTinh2025: Rule = version({
  id: 'R-IND-03b',
  validFrom: '2025-07-01',
  validTo: null,
  legalBasis: `${LAW}; Nghị định 152/2025/NĐ-CP, Điều 4`,
  treatment: { maternityBridges: true, restartsAfterDiscipline: true },
})

type Version = Pick<Rule, 'id' | 'validFrom' | 'validTo' | 'legalBasis'> & { treatment: ChainTreatment }

function version({ treatment, ...dated }: Version): Rule {
  const cite = { ruleId: dated.id, legalBasis: dated.legalBasis }
  const run: RunNeed = {
    awardType: 'CSTDCS',
    title: { vi: 'Chiến sĩ thi đua cơ sở', en: 'Grassroots Emulation Fighter' },
    count: 3,
    treatment,
  }
  return {
    ...dated,
    awardType: 'CSTD_TINH',
    subject: 'PERSON',
    enabled: true,
    verification: 'V1',
    describe: {
      vi: 'Có 03 lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở; và có sáng kiến có khả năng nhân rộng, hoặc đề tài khoa học có phạm vi ảnh hưởng, trong tỉnh được công nhận.',
      en: 'Three consecutive titles Grassroots Emulation Fighter; and an initiative or a science topic recognized as reaching the whole province.',
    },
    judge: (facts) => {
      const need: RecognitionNeed = { count: 1, scope: 'PROVINCE', span: runSpan(run, facts) }
      return [
        runAtLeast(run, facts, cite),
        anyOf(cite, [hasInitiatives(need, facts, cite), hasScienceTopics(need, facts, cite)]),
      ]
    },
  }
}
