import { sayField } from '../../record-fields.ts'
import { offersOf } from '../../talent/partners/partner.ts'
import { extensionFields, postingFields } from '../../talent/postings/posting.ts'
import { attendanceLabel } from '../../talent/training/participant.ts'
import { type Deeds, type Detail, given, joined, part, partsOf, saidChanges, textOf } from '../said.ts'

const postingOf = (detail: Detail): string => `${part(detail, 'body')}の採用情報「${part(detail, 'title')}」`
const partnerOf = (detail: Detail): string => `協力企業・団体「${part(detail, 'name')}」`
const courseOf = (detail: Detail): string => `研修「${part(detail, 'title')}」`
const personOf = (detail: Detail): string => `${courseOf(detail)}の受講者「${part(detail, 'name')}」`
const askedOf = (detail: Detail): string => `登録番号「${part(detail, 'no')}」(${postingOf(detail)})`
const noticeOf = (detail: Detail): string => `定期のお知らせ 第${part(detail, 'no')}回`
const moved = (detail: Detail): string =>
  textOf(detail['bodyAfter']) === '' ? '' : `団体 ${part(detail, 'bodyBefore')} → ${part(detail, 'bodyAfter')}`

/** What is looked for, who offers help, and who was taught. */
export const deedsOfPostings: Deeds = {
  'postings.add': (detail) => {
    const after = partsOf(detail['after'])
    return {
      deed: `${postingOf(detail)}を加えた`,
      more: joined(
        sayField(postingFields.employment, after['employment']),
        `締切 ${sayField(postingFields.closesOn, after['closesOn'])}`,
      ),
    }
  },
  'postings.edit': (detail) => ({
    deed: `${postingOf(detail)}を直した`,
    more: joined(moved(detail), saidChanges('postings.edit', detail)),
  }),
  'postings.extend': (detail) => ({
    deed: `${postingOf(detail)}の締切を延長した`,
    more: joined(
      `${sayField(postingFields.closesOn, detail['from'])} → ${sayField(extensionFields.until, detail['until'])}`,
      given(detail, 'reason'),
    ),
  }),
  'postings.remove': (detail) => ({ deed: `${postingOf(detail)}を削除した`, more: '' }),
  'postings.restore': (detail) => ({ deed: `削除した${postingOf(detail)}を戻した`, more: '' }),
  'postings.take': (detail) => ({
    deed: `採用情報を「${part(detail, 'fileName').replace(/\.xls[xm]$/iu, '')}」から取り込んだ`,
    more: `加えた ${part(detail, 'added')}件、変えた ${part(detail, 'changed')}件、変わらない ${part(detail, 'left')}件`,
  }),
  'partners.add': (detail) => {
    const after = partsOf(detail['after'])
    return {
      deed: `${partnerOf(detail)}を加えた`,
      more: offersOf({
        dispatches: after['dispatches'] === true,
        announces: after['announces'] === true,
        otherOffer: textOf(after['otherOffer']),
      }),
    }
  },
  'partners.edit': (detail) => ({ deed: `${partnerOf(detail)}を直した`, more: saidChanges('partners.edit', detail) }),
  'partners.setContact': (detail) => ({
    deed: `${partnerOf(detail)}の担当者と連絡先を直した`,
    more: saidChanges('partners.setContact', detail),
  }),
  'partners.remove': (detail) => ({ deed: `${partnerOf(detail)}を削除した`, more: '' }),
  'partners.restore': (detail) => ({ deed: `削除した${partnerOf(detail)}を戻した`, more: '' }),
  'training.add': (detail) => ({ deed: `${courseOf(detail)}を加えた`, more: '' }),
  'training.edit': (detail) => ({ deed: `${courseOf(detail)}を直した`, more: saidChanges('training.edit', detail) }),
  'training.remove': (detail) => ({ deed: `${courseOf(detail)}を削除した`, more: '' }),
  'training.restore': (detail) => ({ deed: `削除した${courseOf(detail)}を戻した`, more: '' }),
  'training.enrol': (detail) => ({ deed: `${personOf(detail)}を加えた`, more: '' }),
  'training.editParticipant': (detail) => ({
    deed: `${personOf(detail)}を直した`,
    more: joined(saidChanges('training.editParticipant', detail), sayTie(detail['tied'])),
  }),
  'training.attend': (detail) => ({
    deed: `${personOf(detail)}の出席を記録した`,
    more: `${part(detail, 'unit')} ${attended(detail['attendance'])}`,
  }),
  'training.removeParticipant': (detail) => ({ deed: `${personOf(detail)}を外した`, more: '' }),
  'training.restoreParticipant': (detail) => ({ deed: `外した${personOf(detail)}を戻した`, more: '' }),
  'training.issue': (detail) => ({
    deed: `${personOf(detail)}に修了証書 第${part(detail, 'no')}号を付けた`,
    more: given(detail, 'issuedOn'),
  }),
  'training.takeCertificateBack': (detail) => ({
    deed: `${personOf(detail)}の修了証書 第${part(detail, 'no')}号を取り消した`,
    more: given(detail, 'reason'),
  }),
  'introductions.ask': (detail) => ({ deed: `${askedOf(detail)}に照会した`, more: given(detail, 'on') }),
  'introductions.reply': (detail) => ({
    deed: `${askedOf(detail)}の返事「${part(detail, 'reply')}」を記録した`,
    more: given(detail, 'on'),
  }),
  'introductions.introduce': (detail) => ({ deed: `${askedOf(detail)}の紹介を記録した`, more: given(detail, 'on') }),
  'introductions.conclude': (detail) => ({
    deed: `${askedOf(detail)}の結果「${part(detail, 'result')}」を記録した`,
    more: given(detail, 'on'),
  }),
  'introductions.takeBack': (detail) => ({ deed: `${askedOf(detail)}への照会の記録を取り消した`, more: '' }),
  'introductions.askConsent': (detail) => ({
    deed: `${askedOf(detail)}へ同意を尋ねる文を作るため、氏名と連絡先を見た`,
    more: '',
  }),
  'introductions.mail': (detail) => ({
    deed: `${askedOf(detail)}の${part(detail, 'which')}を作るため、氏名と連絡先を見た`,
    more: '',
  }),
  'notices.prepare': (detail) => ({
    deed: `${noticeOf(detail)}を作った`,
    more: `載せる募集 ${part(detail, 'postings')}件`,
  }),
  'notices.edit': (detail) => ({ deed: `${noticeOf(detail)}を直した`, more: saidChanges('notices.edit', detail) }),
  'notices.copy': (detail) => ({
    deed: `${noticeOf(detail)}の宛先と本文をコピーするため、${part(detail, 'sent')}人の氏名とメールを見た`,
    more: part(detail, 'way'),
  }),
  'notices.send': (detail) => ({
    deed: `${noticeOf(detail)}を${part(detail, 'sent')}人に送ったことを記録した`,
    more: given(detail, 'on'),
  }),
  'notices.takeBack': (detail) => ({ deed: `${noticeOf(detail)}を取り消した`, more: given(detail, 'reason') }),
}

/** Whether it was said, or taken back, which アクセラレータ a participant is. */
const sayTie = (tied: unknown): string =>
  tied === true ? 'アクセラレータと結び付けた' : tied === false ? 'アクセラレータとの結び付きを外した' : ''

const attended = (value: unknown): string =>
  Object.entries(attendanceLabel).find(([code]) => code === value)?.[1] ?? '(記録なし)'
