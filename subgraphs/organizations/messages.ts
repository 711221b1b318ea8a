import type { Messages } from '../../shared/errors/catalogue.js'

/** Refusals that only this subgraph knows. */
export const messages = {
  CODE_TAKEN: {
    appearsAs: 'USER_ERROR',
    vi: 'Mã đơn vị "{code}" đã có; hãy chọn mã khác.',
    en: 'The organization code "{code}" is taken; choose another.',
    describe: 'Organization codes are unique.',
  },
  EDGE_MAKES_CYCLE: {
    appearsAs: 'USER_ERROR',
    vi: 'Quan hệ cấp trên – cấp dưới này tạo thành vòng.',
    en: 'These parents would make the organization its own superior.',
    describe: 'The graph of organizations has no cycles on any day.',
  },
  ALREADY_HAS_PARENT: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị đã có cấp trên cùng loại trong khoảng ngày này.',
    en: 'The organization already has a parent of this kind on some of these days.',
    describe: 'One professional parent and one authority on any day.',
  },
  ALREADY_EMPLOYED: {
    appearsAs: 'USER_ERROR',
    vi: 'Người này đã làm việc tại đơn vị trong khoảng ngày này.',
    en: 'The person already works for the organization on some of these days.',
    describe: 'Employments of one person in one organization do not overlap.',
  },
  ALREADY_APPOINTED: {
    appearsAs: 'USER_ERROR',
    vi: '"{subject}" đã có vai trò {role} trong khoảng ngày này.',
    en: '"{subject}" already has the role {role} on some of these days.',
    describe: 'The same appointment exists already.',
  },
  OWN_APPOINTMENT: {
    appearsAs: 'USER_ERROR',
    vi: 'Không ai tự giao vai trò cho chính mình; hãy nhờ quản trị khác.',
    en: 'Nobody appoints herself; ask another administrator.',
    describe: 'A viewer may not change her own rights.',
  },
} as const satisfies Messages
