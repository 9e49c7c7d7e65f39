import { type Deeds, type Detail, given, joined, part, partsOf, saidChanges, textOf } from './said.ts'

const holidayOf = ({ before, after }: Detail): Detail => partsOf(after ?? before)

/** Which items of a form, and what was done with them. */
const named = (deed: string, names: unknown): string[] =>
  Array.isArray(names) && names.length > 0 ? [`${deed}: ${names.map(textOf).join('、')}`] : []

/** What was done with the office, its people, its calendar and a year's call. */
export const deedsOfOffice: Deeds = {
  'office.created': (detail) => ({ deed: '台帳を作成した', more: given(detail, 'officeName') }),
  'office.encrypted': () => ({ deed: '台帳ファイルを暗号化した', more: '' }),
  'office.decrypted': () => ({ deed: '台帳ファイルの暗号化をやめた', more: '' }),
  'office.rekeyed': () => ({ deed: '台帳ファイルの鍵を作り直した', more: '前の復旧キーでは開かない' }),
  'office.passphraseChanged': (detail) => ({
    deed: '台帳のパスワードを変えた',
    more: detail['by'] === 'recovery' ? '復旧キーで' : '',
  }),
  'office.recoveryPrinted': () => ({ deed: '復旧キーを印刷しなおした', more: '' }),
  'office.accountOpens': (detail) => ({
    deed: detail['on'] === true ? 'このPCのアカウントで開けるようにした' : 'アカウントで開くのをやめた',
    more: '',
  }),
  'office.guessed': (detail) => ({ deed: '台帳のパスワードが違っていた', more: `${part(detail, 'count')}回` }),
  'people.guessed': (detail) => ({
    deed: `「${part(detail, 'name')}」のパスワードが違っていた`,
    more: `${part(detail, 'count')}回`,
  }),
  'office.restored': (detail) => ({
    deed: 'バックアップから復元した',
    more: joined(textOf(detail['copy']), `${String(detail['seq'])}番の記録まで`),
  }),
  'office.copiesRemoved': (detail) => ({
    deed: `消去した内容が残るバックアップ${part(detail, 'count')}個を消した`,
    more: joined(textOf(detail['reason']), textOf(detail['copies'])),
  }),
  'office.moved': (detail) => ({ deed: 'このPCから移した', more: textOf(detail['place']) }),
  'office.editSettings': (detail) => ({
    deed: '課室の設定を変えた',
    more: saidChanges('office.editSettings', detail),
  }),
  'audit.accept': (detail) => ({ deed: '確かめた台帳ファイルを使うことを承認した', more: given(detail, 'reason') }),
  'people.add': (detail) => ({ deed: `利用者「${part(detail, 'name')}」を加えた`, more: given(detail, 'role') }),
  'people.edit': (detail) => ({
    deed: `利用者「${part(detail, 'name')}」を直した`,
    more: saidChanges('people.edit', detail),
  }),
  'people.grant': (detail) => ({
    deed: `利用者「${part(detail, 'name')}」${detail['talent'] === true ? 'に「人材の個人情報」を見る権限を付けた' : 'の「人材の個人情報」を見る権限を外した'}`,
    more: '',
  }),
  'people.setPassphrase': (detail) => ({
    deed: detail['set'] === false ? 'パスワードをなしにした' : 'パスワードを決めた',
    more: '',
  }),
  'forms.begin': () => ({ deed: '応募様式の下書きを始めた', more: '' }),
  'forms.save': (detail) => ({
    deed: '応募様式の下書きを直した',
    more: [
      ...named('加えた', detail['added']),
      ...named('名前を変えた', detail['renamed']),
      ...named('やめた', detail['retired']),
      ...named('中身を直した', detail['changed']),
    ].join('。'),
  }),
  'forms.noteTried': (detail) => ({
    deed: `応募様式の下書きを「${part(detail, 'file')}」でためした`,
    more: `${part(detail, 'of')}項目のうち${part(detail, 'found')}項目が見つかった`,
  }),
  'forms.adopt': (detail) => ({ deed: `応募様式 第${part(detail, 'no')}版を使い始めた`, more: '' }),
  'programme.addYear': (detail) => ({ deed: `${part(detail, 'year')}を加えた`, more: '' }),
  'programme.editYear': (detail) => ({ deed: '公募の概要を直した', more: saidChanges('programme.editYear', detail) }),
  'programme.moveDeadline': (detail) => ({
    deed: detail['kind'] === 'corrected' ? '入力の誤っていた締切を正した' : `締切を延ばした(${part(detail, 'body')})`,
    more: joined(
      `${part(detail, 'from')} → ${part(detail, 'to')}`,
      detail['insteadOf'] === true ? '誤っていた延長に代えて' : '',
      given(detail, 'reason'),
    ),
  }),
  'programme.editDocument': (detail) => ({
    deed: `提出書類「${part(detail, 'name')}」を直した`,
    more: saidChanges('programme.editDocument', detail),
  }),
  'programme.editTheme': (detail) => ({
    deed: `重点テーマ${part(detail, 'letter')}を直した`,
    more: saidChanges('programme.editTheme', detail),
  }),
  'programme.editCriterion': (detail) => ({
    deed: `評価項目${part(detail, 'no')}「${part(detail, 'name')}」を直した`,
    more: joined(saidChanges('programme.editCriterion', detail), given(detail, 'reason')),
  }),
  'programme.addCriterion': (detail) => ({
    deed: `評価項目${part(detail, 'no')}を加えた`,
    more: textOf(partsOf(detail['after'])['name']),
  }),
  'programme.removeCriterion': (detail) => ({
    deed: `評価項目${part(detail, 'no')}「${part(detail, 'name')}」を削除した`,
    more: '',
  }),
  'programme.addGate': (detail) => ({
    deed: `要件の○×「${part(detail, 'name')}」を加えた`,
    more: given(detail, 'reason'),
  }),
  'programme.editGate': (detail) => ({
    deed: `要件の○×「${part(detail, 'name')}」を直した`,
    more: joined(saidChanges('programme.editGate', detail), given(detail, 'reason')),
  }),
  'programme.removeGate': (detail) => ({
    deed: `要件の○×「${part(detail, 'name')}」を削除した`,
    more: given(detail, 'reason'),
  }),
  'programme.addCheckItem': (detail) => ({
    deed: `要件確認の項目${part(detail, 'no')}「${part(detail, 'name')}」を加えた`,
    more: joined(saidChanges('programme.addCheckItem', detail), given(detail, 'reason')),
  }),
  'programme.editCheckItem': (detail) => ({
    deed: `要件確認の項目${part(detail, 'no')}「${part(detail, 'name')}」を直した`,
    more: joined(saidChanges('programme.editCheckItem', detail), given(detail, 'reason')),
  }),
  'programme.moveCheckItem': (detail) => ({
    deed: `要件確認の項目「${part(detail, 'name')}」を${part(detail, 'no')}番から${part(detail, 'to')}番へ動かした`,
    more: '',
  }),
  'programme.giveUpCheckItem': (detail) => ({
    deed: `要件確認の項目${part(detail, 'no')}「${part(detail, 'name')}」を廃止した`,
    more: given(detail, 'reason'),
  }),
  'programme.takeBackCheckItem': (detail) => ({
    deed: `廃止した要件確認の項目「${part(detail, 'name')}」を${part(detail, 'no')}番に戻した`,
    more: given(detail, 'reason'),
  }),
  'programme.removeCheckItem': (detail) => ({
    deed: `要件確認の項目${part(detail, 'no')}「${part(detail, 'name')}」を削除した`,
    more: '',
  }),
  'holidays.edit': (detail) => ({
    deed:
      detail['remove'] === true
        ? '休日の変更を取り消した'
        : holidayOf(detail)['open'] === true
          ? '開庁日にした'
          : '休日を加えた',
    more: joined(textOf(holidayOf(detail)['name'])),
  }),
}
