import { edited, isOneOf, type Told } from './telling.ts'

const ofPlan = isOneOf(
  'meeting.edit',
  'meeting.setItems',
  'meeting.setMembers',
  'meeting.setMaterials',
  'meeting.collect',
  'meeting.remove',
  'meeting.restore',
)

/** A meeting and the lists of its plan have one revision. */
export const meeting = (id: string): Told => ({
  subjects: [id],
  touches: ofPlan,
  changes: (deed) => (deed.did === 'meeting.edit' ? edited(deed) : []),
})

/** 発言 */
export const speech = (meetingId: string, id: string): Told => ({
  subjects: [meetingId],
  touches: (deed) =>
    isOneOf('meeting.speak', 'meeting.unsay')(deed) && deed.detail['speechId'] === id && deed.detail['isNew'] !== true,
  changes: (deed) => (deed.did === 'meeting.speak' ? ['words'] : []),
})

/** 手直し of a paragraph of 議事概要: made by its first edit. */
export const minutesEdit = (meetingId: string, key: string): Told => ({
  subjects: [meetingId],
  touches: (deed) => deed.did === 'minutes.editParagraph' && deed.detail['key'] === key,
  countsMaking: true,
  changes: edited,
})

/** 版 of 議事概要, and an answer to it: both are noted by their own id. */
export const minutesRound = (meetingId: string, id: string): Told => ({
  subjects: [meetingId],
  touches: (deed) => isOneOf('minutes.freeze', 'minutes.publish', 'minutes.renew')(deed) && deed.detail['id'] === id,
  changes: () => [],
})
export const minutesAnswer = (meetingId: string, id: string): Told => ({
  subjects: [meetingId],
  touches: (deed) => isOneOf('minutes.answer', 'minutes.settle')(deed) && deed.detail['id'] === id,
  changes: edited,
})
