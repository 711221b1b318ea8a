import type { Messages } from '../../../shared/errors/catalogue.js'

/** Refusals of amendments of clusters. */
export const clusterMessages = {
  CLUSTER_WITHOUT_HEAD: {
    appearsAs: 'USER_ERROR',
    vi: 'Trưởng của "{name}" rời cụm; hãy nêu trưởng mới trong headId.',
    en: 'The head of "{name}" leaves; name another head in headId.',
    describe: 'A cluster has a head on every day.',
  },
  CLUSTER_TWICE: {
    appearsAs: 'USER_ERROR',
    vi: 'Một cụm được nêu hai lần; hãy gộp các thay đổi của mỗi cụm vào một mục.',
    en: 'A cluster is named twice; put all changes of a cluster into one entry.',
    describe: 'An amendment says once what changes in a cluster.',
  },
  CLUSTER_UNCHANGED: {
    appearsAs: 'USER_ERROR',
    vi: 'Không có gì thay đổi ở "{name}"; hãy nêu đơn vị vào, rời hoặc trưởng, phó mới, hoặc bỏ cụm này khỏi danh sách.',
    en: 'Nothing changes in "{name}"; name who joins, leaves or leads it, or leave the cluster out.',
    describe: 'An amendment changes who is in a cluster or who leads it.',
  },
  CLUSTER_LED: {
    appearsAs: 'USER_ERROR',
    vi: '"{name}" đã suy tôn đơn vị dẫn đầu của {period}, thành viên không đổi nữa; hãy đưa thay đổi vào quyết định chia cụm của kỳ sau.',
    en: '"{name}" has its leading unit of {period}, so its members stay; put the change into the division of the next period.',
    describe: 'Clusters are amended until their leading unit is elected.',
  },
} as const satisfies Messages
