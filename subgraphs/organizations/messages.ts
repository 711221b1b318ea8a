import type { Messages } from '../../shared/errors/catalogue.js'

/** Refusals that only this subgraph knows. */
export const messages = {
  CODE_TAKEN: {
    appearsAs: 'USER_ERROR',
    vi: 'Mã đơn vị "{code}" đã có; hãy chọn mã khác.',
    en: 'The organization code "{code}" is taken; choose another.',
    describe: 'Organization codes are unique.',
  },
  ACTING_WITHOUT_END: {
    appearsAs: 'USER_ERROR',
    vi: 'Giao quyền thay người khác phải có ngày kết thúc; hãy điền "to".',
    en: 'Who acts for somebody else does so until a day; fill in "to".',
    describe: 'An acting officer has a period.',
  },
  NOT_EXISTING: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị {code} không tồn tại vào ngày {day}; hãy chọn ngày khác hoặc đơn vị kế thừa.',
    en: 'Organization {code} does not exist on {day}; choose another day, or its successor.',
    describe: 'What is to hold from a day on needs organizations that exist on it.',
  },
  PARENT_OUT_OF_REACH: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị {id} không cùng nhánh với đơn vị bạn quản trị; hãy nhờ cấp trên chung.',
    en: 'Organization {id} lies in another branch than the one that you administer; ask an administrator above both.',
    describe: 'A parent or successor must lie above or below the organization of the ADMIN.',
  },
  LATER_CHANGE: {
    appearsAs: 'USER_ERROR',
    vi: 'Quan hệ cấp trên của {code} đã thay đổi từ ngày {from}, không trước ngày {day}; hãy chọn ngày muộn hơn.',
    en: 'The parents of {code} change on {from}, which is not before {day}; choose a later day.',
    describe: 'A reform cannot take effect on or before the day of one that was entered already.',
  },
  NAMED_TWICE: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị {id} được nêu hai lần; hãy chỉ nêu một lần.',
    en: 'Organization {id} is named twice; name it once.',
    describe: 'Each successor is named once, and what ends does not succeed itself.',
  },
  GROUP_NOT_ASSIGNED: {
    appearsAs: 'USER_ERROR',
    vi: 'Nhóm hồ sơ {group} có {takers} đơn vị tiếp nhận; mỗi nhóm cần đúng một đơn vị.',
    en: 'The records {group} have {takers} takers; give each group to exactly one successor.',
    describe: 'Each group of records goes to exactly one successor.',
  },
  CHILD_WITHOUT_PLACE: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị trực thuộc {code} chưa có cấp trên mới; hãy nêu trong "children" hoặc chuyển trước.',
    en: 'Organization {code} directly below has no new parent; name one in "children", or hang it elsewhere first.',
    describe: 'Nothing is left below an organization that ends.',
  },
  PLACEMENT_UNKNOWN: {
    appearsAs: 'USER_ERROR',
    vi: 'Vào ngày này, loại đơn vị đó không thể có cấp trên như vậy; kiểm tra loại, cấp và cấp trên.',
    en: 'On this day that kind of organization cannot have such a parent; check kind, level and parent.',
    describe:
      'Dated rows say which kind and level may hang below which: nobody makes an office below a school.',
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
  NOT_EMPLOYED: {
    appearsAs: 'USER_ERROR',
    vi: 'Người này không làm việc tại đơn vị vào ngày {day}.',
    en: 'The person does not work for the organization on {day}.',
    describe: 'There is no employment on that day that could be ended or handed over.',
  },
  ALREADY_OFFERED: {
    appearsAs: 'USER_ERROR',
    vi: 'Người này đang được đề nghị chuyển đến đơn vị đó; hãy chờ tiếp nhận hoặc rút lại.',
    en: 'The person is offered to that organization already; wait, or take the offer back.',
    describe: 'One open transfer between two organizations.',
  },
  MERGE_CONFLICT: {
    appearsAs: 'USER_ERROR',
    vi: 'Hai hồ sơ có xếp loại, thời gian công tác hoặc nghỉ mâu thuẫn; hãy sửa trước khi gộp.',
    en: 'The two records contradict each other in ratings, employments or leaves; settle that first.',
    describe: 'Nothing is guessed when two records are merged.',
  },
  ALREADY_ON_LEAVE: {
    appearsAs: 'USER_ERROR',
    vi: 'Đã có thời gian nghỉ cùng loại trong khoảng ngày này.',
    en: 'There is a leave of this kind on some of these days already.',
    describe: 'Leaves of one kind do not overlap.',
  },
  ALREADY_RECORDED: {
    appearsAs: 'USER_ERROR',
    vi: 'Quyết định số "{number}" đã được ghi.',
    en: 'The decision "{number}" has been recorded already.',
    describe: 'A discipline is recorded once.',
  },
  TEAM_EXISTS: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị đã có tổ "{name}" trong khoảng ngày này.',
    en: 'The organization already has a team "{name}" on some of these days.',
    describe: 'Names of teams are unique in an organization on any day.',
  },
  SEATED_TWICE: {
    appearsAs: 'USER_ERROR',
    vi: 'Một người ({id}) có hai chỗ; hãy bỏ một.',
    en: 'One person ({id}) has two seats; leave one out.',
    describe: 'A person sits once in a team or a council.',
  },
  COUNCIL_EXISTS: {
    appearsAs: 'USER_ERROR',
    vi: 'Ngày {day} đã có hội đồng cùng loại bắt đầu từ ngày đó hoặc sau đó.',
    en: 'A council of this kind begins on {day} or later already.',
    describe: 'One council of a kind on any day.',
  },
  COUNCIL_INCOMPLETE: {
    appearsAs: 'USER_ERROR',
    vi: 'Hội đồng cần đúng một chủ tịch và ít nhất một thư ký; đang có {chairs} và {secretaries}.',
    en: 'A council needs exactly one chair and at least one secretary; there are {chairs} and {secretaries}.',
    describe: 'Chair and secretary of a council.',
  },
  IMPORT_FILE: {
    appearsAs: 'USER_ERROR',
    vi: 'Tệp "{name}" không dùng được: cần {expected}.',
    en: 'The file "{name}" cannot be used: expected {expected}.',
    describe: 'Imports take CSV or XLSX of limited size that this organization uploaded.',
  },
  APPOINTMENT_ENDED: {
    appearsAs: 'USER_ERROR',
    vi: 'Vai trò này đã chấm dứt từ ngày {day}; chỉ có thể chấm dứt sớm hơn.',
    en: 'The appointment ends on {day} already; it can only be ended earlier.',
    describe: 'Ending an appointment never prolongs it; a new one is made by appoint.',
  },
  ALREADY_APPOINTED: {
    appearsAs: 'USER_ERROR',
    vi: '"{subject}" đã có vai trò {role} trong khoảng ngày này.',
    en: '"{subject}" already has the role {role} on some of these days.',
    describe: 'The same appointment exists already.',
  },
  KEY_SHOWN_ONCE: {
    appearsAs: 'USER_ERROR',
    vi: 'Khóa đã được cấp và chỉ hiển thị một lần ở lần gọi đầu; nếu bị mất, hãy cấp khóa mới với idempotencyKey khác.',
    en: 'The key was made and shown once, by the first call; if it is lost, make another with a new idempotencyKey.',
    describe: 'A repetition of createApiClient: the key is not stored and cannot be shown again.',
  },
  OWN_APPOINTMENT: {
    appearsAs: 'USER_ERROR',
    vi: 'Không ai tự giao vai trò cho chính mình; hãy nhờ quản trị khác.',
    en: 'Nobody appoints herself; ask another administrator.',
    describe: 'A viewer may not change her own rights.',
  },
} as const satisfies Messages
