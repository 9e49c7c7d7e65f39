import type { forum } from '../../../shared/contract/forum/forum.ts'
import type { InputOf, OutputOf } from '../../../shared/contract/operation.ts'

export type ForumList = OutputOf<(typeof forum)['list']>
export type ListedForum = ForumList['forums'][number]
export type ForumPage = OutputOf<(typeof forum)['page']>
export type Slot = ForumPage['slots'][number]
export type Person = Slot['people'][number]
export type Material = ForumPage['materials'][number]
export type Participant = OutputOf<(typeof forum)['participants']>[number]
export type ParticipantPreview = OutputOf<(typeof forum)['readParticipants']>
export type ReplyPreview = OutputOf<(typeof forum)['readReplies']>

export type SlotLine = InputOf<(typeof forum)['setSlots']>['slots'][number]
export type PersonLine = InputOf<(typeof forum)['setBoard']>['board'][number]
export type MaterialLine = InputOf<(typeof forum)['setMaterials']>['materials'][number]
export type QuestionLine = InputOf<(typeof forum)['setQuestions']>['questions'][number]

/** What of a page is sent back. */
export const personLine = ({ id, part, name, kana, title }: Person): PersonLine => ({ id, part, name, kana, title })
export const slotLine = ({ id, startsAt, endsAt, title, people }: Slot): SlotLine => ({
  ...{ id, startsAt, endsAt, title, people: people.map(personLine) },
})
export const materialLine = ({
  id,
  slotId,
  kind,
  number,
  title,
  holder,
  fileId,
  fileName,
  address,
}: Material): MaterialLine => ({ id, slotId, kind, number, title, holder, fileId, fileName, address })
