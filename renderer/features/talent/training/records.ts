import type { OutputOf } from '../../../../shared/contract/operation.ts'
import type { training } from '../../../../shared/contract/talent/training.ts'

export type Course = OutputOf<(typeof training)['list']>[number]
export type CoursePage = OutputOf<(typeof training)['page']>
export type Participant = CoursePage['participants'][number]
export type EditedCourse = OutputOf<(typeof training)['edit']>
export type UntrainedPerson = OutputOf<(typeof training)['untrained']>['people'][number]
