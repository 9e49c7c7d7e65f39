import { type Deeds, type Detail, given, joined, part, saidChanges } from '../said.ts'

const fields = ({ fields: changed }: Detail): string =>
  Array.isArray(changed) ? changed.filter((each) => typeof each === 'string').join('、') : ''

/** 協力可能人材: by 登録番号 alone, and no value that a person stated. */
export const deedsOfTalent: Deeds = {
  'talent.register': (detail) => ({ deed: `${part(detail, 'no')}の登録の申請を受け付けた`, more: '' }),
  'talent.editTerms': (detail) => ({ deed: `${part(detail, 'no')}の働き方を直した`, more: fields(detail) }),
  'talent.editPerson': (detail) => ({ deed: `${part(detail, 'no')}の氏名・連絡先などを直した`, more: fields(detail) }),
  'talent.verify': (detail) => ({
    deed: `${part(detail, 'no')}の要件${part(detail, 'requirement')}を${detail['holds'] === true ? '満たすと確認した' : '満たさないとした'}`,
    more: given(detail, 'evidence'),
  }),
  'talent.move': (detail) => ({
    deed: `${part(detail, 'no')}を「${part(detail, 'from')}」から「${part(detail, 'to')}」にした`,
    more: '',
  }),
  'talent.recordConsent': (detail) => ({
    deed: `${part(detail, 'no')}の提供の同意を記録した(${part(detail, 'kind')})`,
    more: joined(`${part(detail, 'givenOn')}から${part(detail, 'validTo')}まで`, part(detail, 'scope')),
  }),
  'talent.clearSummary': (detail) => ({
    deed: `${part(detail, 'no')}の概要を${detail['clear'] === true ? '提供してよいとした' : '提供しないとした'}`,
    more: '',
  }),
  'talent.see': (detail) => ({
    deed: `${part(detail, 'no')}の${detail['whole'] === true ? '持っているもの全部' : '詳細'}を見た`,
    more: part(detail, 'purpose'),
  }),
  'talent.withdraw': (detail) => ({
    deed: `${part(detail, 'no')}を抹消した`,
    more: joined(part(detail, 'why'), `申出 ${part(detail, 'askedOn')}`),
  }),
  'talent.takeReading': (detail) => ({ deed: '協力可能人材の名簿を読んだ', more: `${part(detail, 'lines')}行` }),
  'talent.dropFile': () => ({ deed: '名簿・一覧のファイルを使わずに消した', more: '' }),
  'talent.dropReading': () => ({ deed: '読んだ名簿を取り込まずに消した', more: '' }),
  'talent.store': (detail) => ({
    deed: '協力可能人材の名簿を取り込んだ',
    more: `加えた${part(detail, 'added')}人・変えた${part(detail, 'changed')}人・取り込まない${part(detail, 'left')}行`,
  }),
  'talent.recordProvision': (detail) => ({
    deed: `${part(detail, 'receiver')}へ協力可能人材の一覧を提供した(提供${part(detail, 'no')})`,
    more: joined(`${part(detail, 'people')}人`, part(detail, 'purpose')),
  }),
  'talent.notePrinted': (detail) => ({
    deed: `提供${part(detail, 'no')}の一覧のファイルを作った`,
    more: `SHA-256 ${part(detail, 'sha256')}`,
  }),
  'talent.setExam': (detail) => ({
    deed: `高度試験の一覧${detail['isNew'] === true ? 'に加えた' : 'を直した'}(${part(detail, 'code')} ${part(detail, 'name')})`,
    more: saidChanges('talent.setExam', detail),
  }),
  'talent.setRules': (detail) => ({
    deed: '協力可能人材の登録の規則を決めた',
    more: saidChanges('talent.setRules', detail),
  }),
}
