/** What the argument rebasedOn of a roll-up means. */
export const rebasedOnMeans =
  'Instead of the booked sums: those of the schools that lay below it on this day, and of those that had passed into them, whoever was above them in the period (số liệu quy đổi). The cost grows with the number of schools below.'
