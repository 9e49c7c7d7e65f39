import type { OutputOf } from '../../../shared/contract/operation.ts'
import type { disclosure } from '../../../shared/contract/selection/disclosure.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { groundLabel, groundMark, grounds } from '../../../shared/domain/selection/disclosure/grounds.ts'
import { redactedText } from '../../../shared/domain/selection/disclosure/paper.ts'
import { documentOutcomeLabel } from '../../../shared/domain/selection/disclosure/summing.ts'
import { letterTemplate } from './kit/package.ts'
import { pageBreak, paragraph, repeated, table } from './kit/words.ts'

type Pack = OutputOf<(typeof disclosure)['pack']>
type Pages = OutputOf<(typeof disclosure)['pages']>

/** 開示文書: 行政文書一覧, then each document with what is withheld as bars. */
export const disclosureTemplate = (): Uint8Array =>
  letterTemplate('開示文書', [
    paragraph('件名', '{件名}{案}'),
    paragraph('本文', '{対象}'),
    paragraph('本文', '{未確認}'),
    paragraph('本文', '{根拠の印}'),
    table(
      [2, 9, 4, 3, 3],
      ['番号', '文書', '開示・不開示', '根拠', '不開示の部分'],
      [['{#一覧}{番号}', '{文書}', '{区分}', '{根拠}', '{部分}{/一覧}']],
    ),
    pageBreak(),
    repeated('墨消し文書', '本文', [
      paragraph('別記1', '{番号} {文書}({区分})'),
      repeated('部分', '本文', [paragraph('別記2', '{見出し}: {文}')]),
    ]),
    paragraph('以上', '以上'),
    paragraph('表', '{要約値}'),
  ])

/** What the template asks for. Nothing of what is withheld comes here: the pages do not hold it. */
export function disclosureValues(pack: Pack, pages: Pages) {
  const unsettled = pack.documents.reduce((sum, document) => sum + document.unsettled, 0)
  const { no, prefecture, receivedOn } = pack.request
  const numbered = new Map(pack.documents.map(({ key }, at) => [key, String(at + 1)]))
  return {
    件名: `開示請求${no}の対象となる行政文書`,
    案: unsettled === 0 ? '' : '(案)',
    対象: `${formatWareki(receivedOn, 'long')}受付、対象: ${prefecture === '' ? '年度全体' : prefecture}`,
    未確認:
      unsettled === 0
        ? null
        : `担当が確かめていない部分が${unsettled}か所あります。その部分は提案のとおりに墨消ししています。`,
    根拠の印: `根拠の印: ${grounds.map((ground) => `【${groundMark[ground]}】${groundLabel[ground]}`).join('、')}`,
    一覧: pack.documents.map(({ key, title, outcome, grounds: found, parts, withheld }) => ({
      番号: numbered.get(key) ?? '',
      文書: title,
      区分: documentOutcomeLabel[outcome],
      根拠: found.map((ground) => groundMark[ground]).join('・') || '–',
      部分: `${withheld}/${parts}`,
    })),
    墨消し文書: pages.documents.map(({ key, title, outcome, parts }) => ({
      番号: numbered.get(key) ?? '',
      文書: title,
      区分: documentOutcomeLabel[outcome],
      部分: parts.map(({ label, pieces }) => ({ 見出し: label, 文: redactedText(pieces) })),
    })),
    要約値: `照合番号 ${pack.head}`,
  }
}
