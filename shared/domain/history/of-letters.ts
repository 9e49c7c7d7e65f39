import { type Deeds, given, joined, part, saidChanges } from './said.ts'

const versionOf = (version: unknown): string => (version === 0 ? '標準の様式' : `第${String(version)}版`)

/** What was done with 通知・公表資料 and their templates. */
export const deedsOfLetters: Deeds = {
  'letters.number': (detail) => ({
    deed: '通知の文書番号・施行日を記録した',
    more: saidChanges('letters.number', detail),
  }),
  'letters.keep': (detail) => ({
    deed: `${detail['draft'] === true ? '案の' : ''}「${part(detail, 'title')}」を作った`,
    more: given(detail, 'name'),
  }),
  'templates.keep': (detail) => ({
    deed: `様式「${part(detail, 'title')}」を${versionOf(detail['version'])}にした`,
    more: given(detail, 'name'),
  }),
  'templates.goBack': (detail) => ({
    deed: `様式「${part(detail, 'title')}」を${versionOf(detail['backTo'])}に戻した`,
    more: joined(versionOf(detail['version'])),
  }),
}
