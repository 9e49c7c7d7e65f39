import type { meeting } from '../../../../shared/contract/meeting/meeting.ts'
import type { InputOf, OutputOf } from '../../../../shared/contract/operation.ts'

export type MeetingList = OutputOf<(typeof meeting)['list']>
export type ListedMeeting = MeetingList['meetings'][number]
export type MeetingPage = OutputOf<(typeof meeting)['page']>
export type MadePapersFolder = OutputOf<(typeof meeting)['materials']>
export type Item = MeetingPage['items'][number]
export type Member = MeetingPage['members'][number]
export type Material = MeetingPage['materials'][number]

export type ItemLine = InputOf<(typeof meeting)['setItems']>['items'][number]
export type MemberLine = InputOf<(typeof meeting)['setMembers']>['members'][number]
export type MaterialLine = InputOf<(typeof meeting)['setMaterials']>['materials'][number]

/** What of a page is sent back. */
export const itemLine = ({ id, kind, title, applicationId, minutes }: Item): ItemLine => ({
  ...{ id, kind, title, applicationId, minutes },
})

export const memberLine = ({
  id,
  kind,
  reviewerId,
  name,
  kana,
  title,
  isChair,
  seat,
  expected,
  proxy,
}: Member): MemberLine => ({ ...{ id, kind, reviewerId, name, kana, title, isChair, seat, expected, proxy } })

export const materialLine = ({ id, number, title, toCollect }: Material): MaterialLine => ({
  ...{ id, number, title, toCollect },
})
