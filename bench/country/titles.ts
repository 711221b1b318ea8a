/** The two titles that the generator proposes people for, with the names that decisions print. */
export const titles = {
  basic: { code: 'LDTT', name: 'Lao động tiên tiến' },
  higher: { code: 'CSTDCS', name: 'Chiến sĩ thi đua cơ sở' },
} as const
