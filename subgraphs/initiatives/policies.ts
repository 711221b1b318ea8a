import type { Policies } from '../../shared/access/policy.js'

/** Who may do what in this subgraph: one row per mutation. */
export const policies = {
  registerInitiative: {
    roles: ['CLERK', 'SECRETARY'],
    relation: 'OWNER',
    describe: {
      vi: 'Văn thư hoặc thư ký hội đồng của cơ sở đăng ký sáng kiến.',
      en: 'The CLERK or SECRETARY of the owner registers initiatives.',
    },
  },
  fileInitiative: {
    roles: ['CLERK', 'SECRETARY'],
    relation: 'OWNER',
    describe: {
      vi: 'Văn thư hoặc thư ký hội đồng của cơ sở nộp đơn.',
      en: 'The CLERK or SECRETARY of the owner files applications.',
    },
  },
  withdrawInitiative: {
    roles: ['CLERK', 'SECRETARY'],
    relation: 'OWNER',
    describe: {
      vi: 'Văn thư hoặc thư ký hội đồng của cơ sở rút sáng kiến.',
      en: 'The CLERK or SECRETARY of the owner withdraws initiatives.',
    },
  },
  returnInitiative: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Thư ký hội đồng hoặc thủ trưởng cơ sở trả lại đơn, nêu lý do.',
      en: 'The SECRETARY or HEAD of the owner returns applications with a reason.',
    },
  },
  recognizeInitiative: {
    roles: ['HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thủ trưởng cơ sở công nhận; ở phạm vi cao hơn: thủ trưởng cấp trên đã nhận báo cáo.',
      en: 'The HEAD of the owner recognizes; at higher scopes the HEAD of a superior to which it was reported.',
    },
  },
  refuseInitiative: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Thủ trưởng cơ sở không công nhận, nêu lý do.',
      en: 'The HEAD of the owner refuses recognition with reasons.',
    },
  },
  reportInitiatives: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Thủ trưởng cơ sở báo cáo sáng kiến đã công nhận lên cấp trên.',
      en: 'The HEAD of the owner reports recognized initiatives up.',
    },
  },
} as const satisfies Policies<string>
