import { optional, required, type Column } from '../../../shared/sheets/columns.js'
import { day, oneOf, textOf, yesOrNo } from '../../../shared/sheets/values.js'
import { identityNumber, organizationCode } from './import.values.js'

/** What is imported. */
export type ImportKindName = 'ORGANIZATIONS' | 'PEOPLE' | 'TEAMS'

const genders = { MALE: ['nam', 'male'], FEMALE: ['nữ', 'female'] }
const gender = oneOf(genders)
/** "Ngày sinh: Nam | Nữ", or a mark below "Giới tính: Nam | Nữ". */
const byGender = { splitBy: { field: 'gender', words: genders } }
const positionGroup = oneOf({
  MANAGER: ['quản lý', 'cán bộ quản lý', 'cbql'],
  TEACHER: ['giáo viên', 'gv'],
  STAFF: ['nhân viên', 'nv'],
})
const level = oneOf({
  PROVINCE: ['tỉnh', 'cấp tỉnh', 'thành phố'],
  DISTRICT: ['huyện', 'cấp huyện', 'quận'],
  COMMUNE: ['xã', 'cấp xã', 'phường', 'đặc khu'],
  SCHOOL: ['trường', 'trường học'],
})
const kind = oneOf({
  EDUCATION_DEPARTMENT: ['sở gd&đt', 'sở giáo dục và đào tạo'],
  EDUCATION_SECTION: ['phòng gd&đt', 'phòng giáo dục và đào tạo'],
  PEOPLES_COMMITTEE: ['ubnd', 'ủy ban nhân dân'],
  PRESCHOOL: ['mầm non', 'mẫu giáo', 'nhà trẻ'],
  PRIMARY: ['tiểu học'],
  LOWER_SECONDARY: ['thcs', 'trung học cơ sở'],
  UPPER_SECONDARY: ['thpt', 'trung học phổ thông'],
  MULTI_LEVEL: ['liên cấp', 'nhiều cấp học', 'th&thcs', 'tiểu học và thcs'],
  CONTINUING_EDUCATION: ['gdtx', 'giáo dục thường xuyên', 'gdnn-gdtx'],
})
const teamKind = oneOf({
  PROFESSIONAL: ['chuyên môn', 'tổ chuyên môn'],
  OFFICE: ['văn phòng', 'tổ văn phòng'],
})

/** The columns of each kind of sheet. */
export const columnsOf: Record<ImportKindName, readonly Column[]> = {
  PEOPLE: [
    optional('organizationCode', 'Mã đơn vị', organizationCode, 'THCS-KIMSON', 'mã trường', 'mã cơ sở'),
    required('name', 'Họ và tên', textOf(200), 'Nguyễn Thị Lan', 'họ tên', 'tên cán bộ', 'họ và tên cán bộ'),
    { ...required('gender', 'Giới tính', gender, 'Nữ', 'giới', 'nam nữ'), ...byGender },
    {
      ...optional(
        'birthDate',
        'Ngày sinh',
        day,
        '06/05/1990',
        'ngày tháng năm sinh',
        'năm sinh',
        'ngày, tháng, năm sinh',
      ),
      ...byGender,
    },
    optional(
      'identityNumber',
      'Số định danh cá nhân',
      identityNumber,
      '001190000001',
      'cccd',
      'số cccd',
      'cmnd cccd',
      'số cmnd cccd',
      'số định danh',
      'căn cước công dân',
    ),
    optional('ethnicity', 'Dân tộc', textOf(60), 'Kinh'),
    optional('team', 'Tổ', textOf(200), 'Tổ Toán', 'tổ chuyên môn', 'tên tổ'),
    required(
      'position',
      'Chức vụ',
      textOf(200),
      'Giáo viên',
      'chức danh',
      'vị trí việc làm',
      'chức vụ chức danh',
    ),
    required('positionGroup', 'Nhóm chức vụ', positionGroup, 'Giáo viên', 'nhóm', 'đối tượng'),
    required(
      'isDirectWorker',
      'Trực tiếp lao động',
      yesOrNo,
      'Có',
      'người trực tiếp lao động',
      'lao động trực tiếp',
    ),
    required(
      'from',
      'Từ ngày',
      day,
      '01/09/2018',
      'ngày về trường',
      'ngày bắt đầu',
      'ngày vào làm',
      'công tác từ ngày',
    ),
  ],
  TEAMS: [
    optional('organizationCode', 'Mã đơn vị', organizationCode, 'THCS-KIMSON', 'mã trường', 'mã cơ sở'),
    required('name', 'Tên tổ', textOf(200), 'Tổ Toán', 'tổ', 'tổ chuyên môn'),
    required('kind', 'Loại tổ', teamKind, 'Chuyên môn', 'loại'),
    required('from', 'Từ ngày', day, '01/09/2023', 'ngày thành lập', 'ngày bắt đầu'),
  ],
  ORGANIZATIONS: [
    required('code', 'Mã đơn vị', organizationCode, 'THCS-KIMSON', 'mã trường', 'mã cơ sở'),
    required('name', 'Tên đơn vị', textOf(500), 'Trường THCS Kim Sơn', 'tên trường', 'tên cơ sở', 'tên'),
    optional('nameEn', 'Tên tiếng Anh', textOf(500), 'Kim Son Lower Secondary School'),
    optional('shortName', 'Tên viết tắt', textOf(100), 'THCS Kim Sơn', 'tên ngắn'),
    required('level', 'Cấp', level, 'Trường', 'cấp quản lý'),
    required('kind', 'Loại hình', kind, 'THCS', 'loại trường', 'loại đơn vị', 'cấp học'),
    required(
      'parentCode',
      'Mã cấp trên chuyên môn',
      organizationCode,
      'SO-GDDT',
      'mã phòng',
      'mã đơn vị cấp trên',
      'cấp trên chuyên môn',
    ),
    optional(
      'authorityCode',
      'Mã cơ quan chủ quản',
      organizationCode,
      'UBND-XA',
      'cơ quan chủ quản',
      'mã ubnd',
    ),
    optional('address', 'Địa chỉ', textOf(500), 'Phường Kim Sơn'),
    required('from', 'Từ ngày', day, '01/07/2025', 'ngày thành lập', 'ngày bắt đầu'),
  ],
}
