import type { Sentence } from './refusal.js'

/** One error code: where it appears, its sentence in both languages ({name} is filled in), and what it means. */
export interface Message extends Sentence {
  /** USER_ERROR stands in `userErrors` of a mutation; GRAPHQL_ERROR in `errors` of the answer. */
  appearsAs: 'USER_ERROR' | 'GRAPHQL_ERROR'
  describe: string
}

/** A table of messages by code; each subgraph adds its own to the common one. */
export type Messages = Record<string, Message>

/** Codes that any part of the hub may answer. */
export const commonMessages = {
  UNAUTHENTICATED: {
    appearsAs: 'GRAPHQL_ERROR',
    vi: 'Chưa xác thực: {reason}. Gửi kèm tiêu đề "Authorization: Bearer <token>" còn hạn hoặc khóa "X-Api-Key".',
    en: 'Not authenticated: {reason}. Send a valid "Authorization: Bearer <token>" header or an "X-Api-Key".',
    describe: 'No token or key, or one that is forged, expired or unknown.',
  },
  FORBIDDEN: {
    appearsAs: 'GRAPHQL_ERROR',
    vi: 'Không có quyền thực hiện "{action}"; cần vai trò: {roles}.',
    en: 'Not allowed to do "{action}"; it needs one of the roles: {roles}.',
    describe: 'The viewer has no appointment with a fitting role at the organization concerned.',
  },
  BAD_USER_INPUT: {
    appearsAs: 'GRAPHQL_ERROR',
    vi: 'Dữ liệu không hợp lệ ở "{field}": nhận được "{value}", cần {expected}.',
    en: 'Invalid input in "{field}": got "{value}", expected {expected}.',
    describe: 'A value of the request is malformed.',
  },
  BAD_REQUEST: {
    appearsAs: 'GRAPHQL_ERROR',
    vi: 'Yêu cầu không hợp lệ: {reason}.',
    en: 'Bad request: {reason}.',
    describe: 'The HTTP request or the GraphQL document is malformed.',
  },
  TOO_COSTLY: {
    appearsAs: 'GRAPHQL_ERROR',
    vi: 'Truy vấn này có chi phí {cost}, tối đa {most}; hãy lấy trang nhỏ hơn (first) hoặc chia thành nhiều truy vấn.',
    en: 'This operation costs {cost}, at most {most} is accepted; ask for smaller pages (first) or split it.',
    describe: 'An operation could bring more objects than one operation may (counted before it runs).',
  },
  BUDGET_SPENT: {
    appearsAs: 'GRAPHQL_ERROR',
    vi: 'Đã dùng hết hạn mức của phút này (truy vấn có chi phí {cost}); hãy thử lại sau {wait} giây.',
    en: 'The budget of this minute is spent (the operation costs {cost}); try again in {wait} seconds.',
    describe: 'A client has run operations of the cost that it has for one minute.',
  },
  OVERLOADED: {
    appearsAs: 'GRAPHQL_ERROR',
    vi: 'Hệ thống đang quá tải; hãy thử lại sau ít giây.',
    en: 'The hub is overloaded; try again in a few seconds.',
    describe: 'Too many operations are under way, or no database connection became free in time.',
  },
  DATABASE_UNAVAILABLE: {
    appearsAs: 'GRAPHQL_ERROR',
    vi: 'Mất kết nối với cơ sở dữ liệu, chưa rõ thay đổi đã được ghi hay chưa; hãy gửi lại đúng yêu cầu này với cùng idempotencyKey.',
    en: 'The connection to the database broke, and whether the change was made is not known; send the same request again, with the same idempotencyKey.',
    describe: 'The database was stopped, restarted or lost while a request was under way.',
  },
  RETRY_LATER: {
    appearsAs: 'GRAPHQL_ERROR',
    vi: 'Dữ liệu của phân hệ "{source}" chưa đến kịp; hãy thử lại sau ít giây.',
    en: 'What "{source}" knows has not arrived here yet; try again in a few seconds.',
    describe: 'An act relies on facts of another subgraph whose feed could not be read to its head in time.',
  },
  SUBGRAPH_UNAVAILABLE: {
    appearsAs: 'GRAPHQL_ERROR',
    vi: 'Trường "{field}" tạm thời không lấy được vì phân hệ "{subgraph}" không trả lời; các trường khác vẫn đầy đủ.',
    en: 'Field "{field}" is unavailable for now because the subgraph "{subgraph}" does not answer; other fields are complete.',
    describe: 'A subgraph is down, hangs or answers nonsense.',
  },
  INTERNAL: {
    appearsAs: 'GRAPHQL_ERROR',
    vi: 'Lỗi không lường trước; hãy báo mã {id} cho quản trị.',
    en: 'Unexpected error; report the id {id} to the operator.',
    describe: 'An unexpected fault; details are in the log under the id only.',
  },
  NOT_FOUND: {
    appearsAs: 'USER_ERROR',
    vi: 'Không tìm thấy {what} "{value}", hoặc bạn không được xem.',
    en: 'There is no {what} "{value}", or you may not see it.',
    describe: 'The record does not exist or is hidden from the viewer; the two are not told apart.',
  },
  INVALID: {
    appearsAs: 'USER_ERROR',
    vi: '"{field}" nhận "{value}", cần {expected}.',
    en: '"{field}" is "{value}", expected {expected}.',
    describe: 'A value of the input does not fit the field.',
  },
  CONFLICT: {
    appearsAs: 'USER_ERROR',
    vi: 'Bản ghi đã thay đổi: phiên bản hiện tại là {current}, bạn gửi {expected}. Tải lại rồi thử lại.',
    en: 'The record has changed: its version is {current}, you sent {expected}. Reload it and try again.',
    describe: 'The expected version is stale.',
  },
  WRONG_STATE: {
    appearsAs: 'USER_ERROR',
    vi: 'Không thể "{action}" khi trạng thái là {state}; lúc này có thể: {possible}.',
    en: '"{action}" is not possible in state {state}; possible now: {possible}.',
    describe: 'The state table of the record does not allow the action.',
  },
  NOT_SUCCESSOR: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị {to} không kế thừa nhóm hồ sơ {group} của đơn vị {from} đã kết thúc hoạt động; hãy xem quyết định sắp xếp.',
    en: 'Organization {to} did not take over the records {group} of {from}, which must have ended; look at the decision of the reform.',
    describe: 'Open work changes hands only to the successor that the decision named.',
  },
  IDEMPOTENCY_MISMATCH: {
    appearsAs: 'USER_ERROR',
    vi: 'Khóa idempotencyKey "{key}" đã dùng cho một yêu cầu khác; hãy dùng khóa mới.',
    en: 'The idempotencyKey "{key}" was used for another input; use a new key.',
    describe: 'The same key was sent with another input.',
  },
  TOO_MANY_ITEMS: {
    appearsAs: 'USER_ERROR',
    vi: '"{field}" có {count} mục, tối đa {most}.',
    en: '"{field}" has {count} items, at most {most} are accepted.',
    describe: 'A bulk call carries too many items.',
  },
  EDITION_TOO_EARLY: {
    appearsAs: 'USER_ERROR',
    vi: 'Số liệu của {period} chỉ được công bố sau ngày {day}; hãy chờ đến khi hết kỳ.',
    en: 'Tables of {period} can be published after {day}; wait until the period is over.',
    describe: 'An edition tells of a period whose last day of units is over.',
  },
  EDITION_NEEDS_REASON: {
    appearsAs: 'USER_ERROR',
    vi: 'Bản {version} đính chính bản trước; hãy nêu lý do ở "reason".',
    en: 'Version {version} corrects the one before; say why in "reason".',
    describe: 'A correction of a published table says why it is made.',
  },
  EDITION_GAP: {
    appearsAs: 'USER_ERROR',
    vi: '"{organization}" chưa công bố bảng này; các cấp công bố lần lượt, hãy để đơn vị đó công bố trước.',
    en: '"{organization}" has not published this table; levels publish without leaving one out, so let it publish first.',
    describe:
      'Between two organizations that publish a table of a period, each level in between has published it.',
  },
  EDITION_IN_OTHERS: {
    appearsAs: 'USER_ERROR',
    vi: '"{organization}" đã công bố số liệu của đơn vị gộp trong dòng "Còn lại"; công bố riêng sẽ làm lộ số liệu nhỏ.',
    en: '"{organization}" has published your figures within "all others"; figures of your own would give small ones away.',
    describe: 'An organization without a line of its own in the table above publishes none of its own.',
  },
  EDITION_NOTHING: {
    appearsAs: 'USER_ERROR',
    vi: 'Không có gì để công bố: số liệu bằng 0 hoặc liên quan đến dưới 5 người.',
    en: 'There is nothing to publish: the figures are zero, or concern fewer than 5 persons.',
    describe: 'The sum of an edition concerns nobody, or fewer than five persons.',
  },
  EDITION_NOT_SAFE: {
    appearsAs: 'USER_ERROR',
    vi: 'Không thể công bố bảng này mà không làm lộ số liệu của dưới 5 người khi đối chiếu với các bảng đã công bố; bản đã công bố vẫn giữ nguyên.',
    en: 'This table cannot be published without giving away figures of fewer than 5 persons, by comparison with those published before; what is published stays.',
    describe: 'Whatever is hidden, some small figure would follow from all published tables together.',
  },
} as const satisfies Messages
