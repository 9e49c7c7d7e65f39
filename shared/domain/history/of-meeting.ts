import { type Deeds, type Detail, given, joined, part, saidChanges, saidValue } from './said.ts'

const nth = (detail: Detail): string => `第${part(detail, 'no')}回審議会議`

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
  'meeting.speak': (detail) => ({ deed: `${nth(detail)}の発言を書いた`, more: given(detail, 'words') }),
  'meeting.unsay': (detail) => ({
    deed: `${nth(detail)}の発言を${detail['removed'] === true ? '削除した' : '戻した'}`,
    more: given(detail, 'words'),
  }),
}
