import type { Projected } from '../../../../../shared/contract/meeting/projected.ts'

/** The picture of a meeting that is under way, or was. */
export type Shown = Exclude<Projected, { face: 'hidden' | 'before' }>

/** `div` in a preview: the screen around it has a `main` of its own. */
export type Main = 'main' | 'div'
