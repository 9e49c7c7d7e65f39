import type { LetterValues } from '../../../shared/domain/letters/placeholder.ts'
import type { MeetingNotice } from '../../../shared/domain/meeting/notice.ts'
import { letterTemplate } from './kit/package.ts'
import { pageBreak, paragraph, repeated, table } from './kit/words.ts'
import { contactBlock } from './letter-parts.ts'

/** W3: 開催通知, 次第, 座席 and 資料一覧, four parts of one file, each on a page of its own (letters.md). */
export const meetingTemplate = (): Uint8Array =>
  letterTemplate('審議会議の開催通知・次第・座席・資料一覧', [
    paragraph('発信者', '{通知日}'),
    paragraph('本文'),
    paragraph('宛名', '構成員各位'),
    paragraph('本文'),
    paragraph('発信者', '{発信者}'),
    paragraph('本文'),
    paragraph('件名', '第{回}回審議会議の開催について(通知)'),
    paragraph('本文'),
    paragraph('本文', '標記の会議を下記のとおり開催しますので、御出席くださいますようお願いします。'),
    paragraph('本文'),
    paragraph('記', '記'),
    paragraph('本文'),
    paragraph('別記1', '{№} 日時　{日時}'),
    paragraph('別記1', '{№} 場所　{場所}'),
    paragraph('別記1', '{№} 議題　{議題の要約}'),
    paragraph('別記1', '{№} 資料　{資料}'),
    paragraph('別記1', '{№} 出欠の回答　{回答期限}'),
    paragraph('別記1', '{№} 利害関係　{申告期限}'),
    paragraph('以上', '以上'),
    ...contactBlock(),
    pageBreak(),
    paragraph('見出し', '第{回}回審議会議 次第'),
    paragraph('本文'),
    paragraph('別記1', '日時　{日時}'),
    paragraph('別記1', '場所　{場所}'),
    paragraph('本文'),
    paragraph('別記1', '1 開会'),
    paragraph('別記1', '2 議題'),
    table(
      [3, 6, 16, 3],
      ['番号', '時刻の目安', '議題', '時間'],
      [['{#議題}{番号}', '{時刻}', '{名前}', '{時間}{/議題}']],
      ['表中央', '表中央', '表', '表右'],
    ),
    paragraph('本文'),
    paragraph('別記1', '3 閉会'),
    pageBreak(),
    paragraph('見出し', '第{回}回審議会議 出席者・座席'),
    paragraph('本文', '(五十音順、敬称略)'),
    table(
      [4, 10, 14, 18, 8],
      ['座席', '区分', '氏名', '所属・職', '出席'],
      [['{#出席者}{座席}', '{区分}', '{氏名}', '{職}', '{出席}{/出席者}']],
      ['表中央'],
    ),
    pageBreak(),
    paragraph('見出し', '第{回}回審議会議 配布資料一覧'),
    paragraph('本文'),
    table([3, 10, 3], ['資料番号', '資料名', '取扱い'], [['{#配布資料}{番号}', '{名前}', '{取扱い}{/配布資料}']]),
    repeated('資料なし', '本文', [paragraph('本文', '配布資料はありません。')]),
    paragraph('本文', '{回収の注記}'),
  ])

/** What the template asks for; `contact` is 担当 block. */
export const meetingValues = (notice: MeetingNotice, contact: LetterValues): LetterValues => ({
  ...contact,
  通知日: notice.noticeOn,
  発信者: notice.sender,
  回: String(notice.no),
  日時: notice.when,
  場所: notice.place,
  議題の要約: notice.agendaInWords,
  資料: notice.materialsInWords,
  回答期限: notice.replyBy,
  申告期限: notice.declareBy,
  議題: notice.items.map(({ no, time, title, minutes }) => ({ 番号: no, 時刻: time, 名前: title, 時間: minutes })),
  出席者: notice.seats.map(({ seat, kind, name, title, attends }) => ({
    ...{ 座席: seat, 区分: kind, 氏名: name, 職: title, 出席: attends },
  })),
  配布資料: notice.materials.map(({ number, title, handling }) => ({ 番号: number, 名前: title, 取扱い: handling })),
  資料なし: notice.materials.length === 0,
  回収の注記: notice.collects ? '「会議後回収」の資料は、会議が終わりましたら席に置いてください。' : null,
})
