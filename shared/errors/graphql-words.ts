import type { Sentence } from './refusal.js'

/** What graphql-js says of a request, and the same in Vietnamese: $1, $2 … are its names and values. */
const words: [RegExp, string][] = [
  [/^Syntax Error: Expected (.+), found (.+)$/, 'sai cú pháp: cần $1, gặp $2'],
  [/^Syntax Error: Unexpected (.+)$/, 'sai cú pháp: không chờ đợi $1'],
  [/^Syntax Error: (.+)$/, 'sai cú pháp: $1'],
  [/^Cannot query field "(.+)" on type "(.+)"$/, 'kiểu "$2" không có trường "$1"'],
  [/^Unknown argument "(.+)" on field "(.+)"$/, 'trường "$2" không có tham số "$1"'],
  [/^Unknown type "(.+)"$/, 'không có kiểu "$1"'],
  [/^Unknown fragment "(.+)"$/, 'không có đoạn (fragment) "$1"'],
  [/^Unknown directive "(.+)"$/, 'không có chỉ thị "$1"'],
  [/^Unknown operation named "(.+)"$/, 'không có thao tác tên "$1"'],
  [/^Fragment "(.+)" is never used$/, 'đoạn (fragment) "$1" không được dùng'],
  [
    /^Field "(.+)" argument "(.+)" of type "(.+)" is required, but it was not provided$/,
    'trường "$1" thiếu tham số bắt buộc "$2" (kiểu "$3")',
  ],
  [
    /^Field "(.+)" of type "(.+)" must have a selection of subfields\b.*$/,
    'trường "$1" (kiểu "$2") phải chọn các trường con',
  ],
  [
    /^Field "(.+)" must not have a selection since type "(.+)" has no subfields$/,
    'trường "$1" (kiểu "$2") không có trường con',
  ],
  [/^Field "(.+)" of required type "(.+)" was not provided$/, 'thiếu trường bắt buộc "$1" (kiểu "$2")'],
  [/^Field "(.+)" is not defined by type "(.+)"$/, 'kiểu "$2" không có trường "$1"'],
  [/^Variable "(.+)" is not defined(?: by operation ".+")?$/, 'biến "$1" chưa được khai báo'],
  [/^Variable "(.+)" is never used(?: in operation ".+")?$/, 'biến "$1" không được dùng'],
  [
    /^Variable "(.+)" of type "(.+)" used in position expecting type "(.+)"$/,
    'biến "$1" có kiểu "$2", ở đây cần kiểu "$3"',
  ],
  [/^Variable "(.+)" of required type "(.+)" was not provided$/, 'thiếu biến bắt buộc "$1" (kiểu "$2")'],
  [/^Variable "(.+)" of non-null type "(.+)" must not be null$/, 'biến "$1" (kiểu "$2") không được là null'],
  [/^Value "(.+)" does not exist in "(.+)" enum$/, '"$1" không thuộc các giá trị của "$2"'],
  [
    /^Enum "(.+)" cannot represent (?:non-string|non-enum) value: (.+)$/,
    '$2 không thuộc các giá trị của "$1"',
  ],
  [/^Expected value of type "(.+)", found (.+)$/, 'cần giá trị kiểu "$1", nhận được $2'],
  [/^Expected non-nullable type "(.+)" not to be null$/, 'cần giá trị kiểu "$1", không được là null'],
  [/^Expected type "(.+)" to be an object$/, 'cần một đối tượng kiểu "$1"'],
  [/^(\w+) cannot represent (?:a )?non[- ][\w -]+ value: (.+)$/, 'cần giá trị kiểu $1, nhận được $2'],
]

/** Of a variable graphql-js says where, what and, behind a semicolon, why. */
const ofVariable = /^Variable "(.+?)" got invalid value (.+?)(?: at "(.+?)")?; (.+)$/s

/** A sentence of graphql-js in both languages; one that this table does not know stays English, and says so. */
export function wordGraphql(message: string): Sentence {
  const en = message.replace(/\.$/, '')
  const [, variable, value, at, why] = ofVariable.exec(en) ?? []
  if (why) return { vi: `biến "${at ?? variable}" nhận giá trị ${value}: ${inVietnamese(why)}`, en }
  return { vi: inVietnamese(en), en }
}

function inVietnamese(en: string): string {
  const known = words.find(([sentence]) => sentence.test(en))
  return known ? en.replace(...known) : `chi tiết kỹ thuật bằng tiếng Anh: ${en}`
}
