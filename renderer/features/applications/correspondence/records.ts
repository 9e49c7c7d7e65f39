import type { correspondence } from '../../../../shared/contract/applications/correspondence.ts'
import type { OutputOf } from '../../../../shared/contract/operation.ts'

export type BodyRow = OutputOf<(typeof correspondence)['list']>[number]
export type Entry = OutputOf<(typeof correspondence)['page']>[number]
export type PhoneNote = OutputOf<(typeof correspondence)['addNote']>

/** The address of やりとり: all, one prefecture, one of its entries. */
export const addressOf = (jis2?: string, item?: string): string =>
  ['/correspondence', jis2, item].filter((part) => part !== undefined).join('/')

const asked = 'note'
/** The list of the 47, of which one is chosen for a call to be noted. */
export const choosingForNote = `${addressOf()}?for=${asked}`
export const isChoosingForNote = (search: string): boolean => new URLSearchParams(search).get('for') === asked
