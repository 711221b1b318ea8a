/** In each state of a cluster, what may happen next; the names are those of the mutations. */
export const clusterStates = {
  FORMED: ['amendClusters', 'draftClusterPact', 'signClusterPact', 'rankCluster', 'openClusterElection'],
  LED: [],
} as const satisfies Record<'FORMED' | 'LED', readonly string[]>

/** In each state of an election, what may happen next. */
export const electionStates = {
  OPEN: ['castClusterVote', 'closeClusterElection'],
  CLOSED: [],
} as const satisfies Record<'OPEN' | 'CLOSED', readonly string[]>
