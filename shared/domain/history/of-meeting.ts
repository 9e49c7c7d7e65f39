import { type Deeds, type Detail, given, joined, part, partsOf, saidChanges, saidValue } from './said.ts'

/** Nothing of an officer's own is left of the paragraph. */
const isPutBack = ({ after }: Detail): boolean => {
  const values = Object.values(partsOf(after))
  return values.length > 0 && values.every((value) => value === null)
}

const nth = (detail: Detail): string => `第${part(detail, 'no')}回審議会議`

/** 「15:09」 of a moment in the record. */
const timeIn = (detail: Detail, name: string): string => part(detail, name).slice(11, 16)

/** What was done with 審議会議: its plan, and what was written down of it. */
export const deedsOfMeeting: Deeds = {
  'meeting.make': (detail) => ({
    deed: `${nth(detail)}を作った`,
    more: joined(given(detail, 'heldOn'), given(detail, 'place')),
  }),
  'meeting.edit': (detail) => ({
    deed: `${nth(detail)}を直した`,
    more: saidChanges('meeting.edit', detail),
  }),
  'meeting.setItems': (detail) => ({ deed: `${nth(detail)}の議題を決めた`, more: given(detail, 'items') }),
  'meeting.setMembers': (detail) => ({ deed: `${nth(detail)}の出席者を決めた`, more: given(detail, 'members') }),
  'meeting.setMaterials': (detail) => ({ deed: `${nth(detail)}の配布資料を決めた`, more: given(detail, 'materials') }),
  'meeting.collect': (detail) => ({
    deed: `${nth(detail)}の資料の回収を記録した`,
    more: `${part(detail, 'material')} ${detail['collected'] === null ? '未確認' : `${saidValue(detail['collected'])}部`}`,
  }),
  'meeting.remove': (detail) => ({ deed: `${nth(detail)}を削除した`, more: '' }),
  'meeting.restore': (detail) => ({ deed: `削除した${nth(detail)}を戻した`, more: '' }),
  'meeting.record': (detail) => ({ deed: `${nth(detail)}を記録した`, more: part(detail, 'words') }),
  'meeting.retime': (detail) => ({
    deed: `${nth(detail)}の記録の時刻を直した`,
    more: joined(
      part(detail, 'words'),
      `${timeIn(detail, 'before')} → ${timeIn(detail, 'at')}`,
      part(detail, 'reason'),
    ),
  }),
  'meeting.speak': (detail) => ({ deed: `${nth(detail)}の発言を書いた`, more: given(detail, 'words') }),
  'meeting.unsay': (detail) => ({
    deed: `${nth(detail)}の発言を${detail['removed'] === true ? '削除した' : '戻した'}`,
    more: given(detail, 'words'),
  }),
  'minutes.editParagraph': (detail) => ({
    deed: isPutBack(detail)
      ? `${nth(detail)}の議事概要の一段落を記録のままに戻した`
      : `${nth(detail)}の議事概要を手直しした`,
    more: isPutBack(detail) ? given(detail, 'drawn') : saidChanges('minutes.editParagraph', detail),
  }),
  'minutes.send': (detail) => ({
    deed: `${nth(detail)}の議事概要(第${part(detail, 'version')}版)の確認を依頼した`,
    more: `${part(detail, 'members')}名 / 回答の期限 ${part(detail, 'dueOn')}`,
  }),
  'minutes.answer': (detail) => ({
    deed: `${nth(detail)}の議事概要への${part(detail, 'member')}の回答を記録した`,
    more: saidChanges('minutes.answer', detail),
  }),
  'minutes.settle': (detail) => ({
    deed: `${nth(detail)}の議事概要への${part(detail, 'member')}の申出の扱いを決めた`,
    more: saidChanges('minutes.settle', detail),
  }),
  'minutes.freeze': (detail) => ({
    deed: `${nth(detail)}の議事概要(第${part(detail, 'version')}版)を確定した`,
    more: '',
  }),
  'minutes.publish': (detail) => ({
    deed: `${nth(detail)}の議事概要の公表を記録した`,
    more: given(detail, 'publishedOn'),
  }),
  'minutes.renew': (detail) => ({
    deed: `${nth(detail)}の議事概要を新しい版にした`,
    more: given(detail, 'reason'),
  }),
}
