import { expect } from '@playwright/test'
import { type Floor, openFloor } from './floor.ts'
import { conflicted, lifted, proxy } from './given-day.ts'
import { type Host, press, type Told } from './told.ts'

/** What was stored of the line on which the program died, and what was not yet. */
const stored = '広域の推進体制の裏付けを確かめたい'
const lost = 'とりわけ財政'

/** The meeting from who is here to its closing, through the screen and by keyboard, with three deaths on the way. */
export async function tellMeeting(host: Host, id: string): Promise<Told> {
  const floor = await openFloor(host, id)
  await opening(floor)
  await firstBodies(floor)
  await theConflict(floor)
  await theQuorum(floor)
  await theOthers(floor)
  await thePutOff(floor)
  await theEnd(floor)
  floor.rooms.push(await floor.room().heard())
  return floor
}

const decisionReason = (floor: Floor) => floor.page().getByRole('textbox', { name: '理由' })

/** Seven come, one of them online and one by a 代理 who does not count; the eighth is late. */
async function opening(floor: Floor): Promise<void> {
  const { page, top, room } = floor
  await expect(page().getByRole('heading', { name: '出席の確認' })).toBeVisible()
  await expect(page().getByRole('navigation', { name: '画面' })).toHaveCount(0)
  await expect(room().page.getByText('見本会議室')).toBeVisible()
  await press(page(), '1', '2', '3', '4', '5', '6', '7', '9')
  await expect(top()).toContainText('6 / 8 ● 成立')
  await expect(top()).toContainText('例示 八重')
  await expect(page().getByText(`代理 ${proxy}`)).toBeVisible()
  await floor.look('01 who is here')
  await press(page(), 'Control+Enter')
  await floor.enter('応募の概要と採点の集計')
  await floor.say('9', '応募十一件の概要と集計を資料により説明した。')
  await press(page(), 'Control+Enter')
}

async function firstBodies(floor: Floor): Promise<void> {
  const { page, room } = floor
  await floor.enter('秋田県')
  await press(page(), '1')
  await page().keyboard.type('人材の確保の道筋が具体である。')
  await press(page(), 'Alt+Digit2')
  await page().keyboard.type('指標の置き方に工夫がある。')
  await press(page(), 'Enter')
  await expect(page().getByText(/自動保存 \d\d:\d\d:\d\d/)).toBeVisible()
  await expect(room().page.getByRole('heading', { name: '秋田県' })).toBeVisible()
  await floor.look('02 an item')
  await floor.decide('秋田県', 'F1', '選定')
  await floor.announce('秋田県', '選定')
  await floor.look('03 announced')
  await floor.enter('栃木県')
  await floor.say('3', '取組の焦点がまだ定まらない。')
  await floor.decide('栃木県', 'F3', '不選定')
  await floor.announce('栃木県', '不選定')

  // The first death: in the middle of a line.
  await floor.enter('石川県')
  await press(page(), '2')
  await page().keyboard.type(stored)
  const words = async () => (await floor.host.api().meeting.speeches({ id: floor.id })).map((each) => each.words)
  await expect.poll(words).toContain(stored)
  await page().keyboard.type(lost)
  await floor.die()
  await expect(page().getByRole('region', { name: '石川県' })).toBeVisible()
  await expect(room().page.getByRole('heading', { name: '石川県' })).toBeVisible()
  const line = page().getByRole('textbox', { name: '例示 二葉' })
  const kept = (await line.count()) > 0 ? await line.inputValue() : ((await words()).at(-1) ?? '')
  expect(kept.startsWith(stored)).toBe(true)
  expect(`${stored}${lost}`.startsWith(kept)).toBe(true)
  await floor.look('04 resumed after the first death')
  await floor.decide('石川県', 'F1', '選定')
  await floor.announce('石川県', '選定')

  // A point is put right before the decision.
  await floor.enter('山梨県')
  await press(page(), 'F7')
  const cell = page()
    .getByRole('button', { name: /^委員A .* を直す$/ })
    .first()
  const before = Number(await cell.innerText())
  await cell.focus()
  await press(page(), 'Enter')
  const dialog = page().getByRole('dialog', { name: '山梨県の点の修正' })
  await page().keyboard.type(String(before + 1))
  await dialog.getByRole('textbox', { name: '直す理由' }).fill('工程表の頁を読み落としていたため。')
  await press(page(), 'Control+Enter')
  await expect(cell).toHaveText(String(before + 1))
  floor.officer.push(await page().content())
  await floor.look('05 a point put right')
  await floor.say('7', '工程表の裏付けは認められる。')
  await floor.decide('山梨県', 'F3', '不選定')
  await floor.announce('山梨県', '不選定')

  await floor.enter('長野県')
  await floor.say('5', 'ほかの団体を見てから決めたい。')
  await press(page(), 'F12')
  await page().getByRole('textbox', { name: '理由' }).last().fill('先に全体の水準を見てから審議する。')
  await press(page(), 'Control+Enter')
}

/** Two leave for one item; it is voted on, even, and the 座長 decides. */
async function theConflict(floor: Floor): Promise<void> {
  const { page, top, room } = floor
  await expect(page().getByText(`▲ 例示 五月、例示 六花 は退席が必要`)).toBeVisible()
  await expect(page().getByText('まだ議題に入れません')).toBeVisible()
  await press(page(), 'F8')
  await floor.enter(conflicted)
  await expect(top()).toContainText('4 / 6 ● 成立')
  await expect(room().page.getByText(/4名で審議/)).toBeVisible()
  await expect(page().getByRole('button', { name: '5 例示 五月' })).toBeDisabled()
  await floor.say('1', '広がりの見通しで意見が分かれた。')
  await press(page(), 'Shift+F3')
  await page().keyboard.type('2')
  await press(page(), 'Tab')
  await page().keyboard.type('2')
  const chair = page().getByRole('radiogroup', { name: /可否同数/ })
  await chair.getByRole('radio', { name: '賛成' }).check()
  await floor.look('06 an even vote')
  await press(page(), 'Control+Enter')
  await expect(page().getByText(/可決.*座長 賛成/)).toBeVisible()
  await floor.decide(conflicted, 'Shift+F3', '不選定')
  await press(page(), 'F8')
  await expect(top()).toContainText('6 / 8 ● 成立')
  await floor.announce(conflicted, '不選定')
  await expect(room().page.getByText(/可否同数により座長が決定/)).toBeVisible()
  await floor.look('07 an even vote announced')
}

/** Two lose the line: nothing is decided until the late one is here. */
async function theQuorum(floor: Floor): Promise<void> {
  const { page, top } = floor
  await floor.enter('奈良県')
  await floor.say('3', '実証の規模が小さい。')
  await press(page(), 'Shift+F8')
  const people = page().getByRole('dialog', { name: '出席者' })
  for (const [name, why] of [
    ['例示 六花', '通信の切断'],
    ['例示 七海', '早退'],
  ] as const) {
    await people
      .getByRole('group', { name: `${name}の出欠` })
      .getByRole('button', { name: '退席' })
      .click()
    const dialog = page().getByRole('dialog', { name: `${name}の退席` })
    await dialog.getByRole('radio', { name: why }).check()
    await press(page(), 'Control+Enter')
    await expect(dialog).toHaveCount(0)
  }
  await press(page(), 'Escape')
  await expect(people).toHaveCount(0)
  await expect(top()).toContainText('4 / 8 ▲ 不足')
  await press(page(), 'F3', 'Control+Enter')
  await expect(page().getByText(/定足数に足りないため、決定できません/)).toBeVisible()
  await floor.look('08 the quorum is lost')
  await press(page(), 'Shift+F8', '8')
  await expect(
    people.getByRole('group', { name: '例示 八重の出欠' }).getByRole('button', { name: '対面' }),
  ).toHaveAttribute('aria-pressed', 'true')
  await press(page(), 'Escape')
  await expect(people).toHaveCount(0)
  await expect(top()).toContainText('5 / 8 ● 成立')
  await floor.decide('奈良県', 'F3', '不選定')
  await floor.announce('奈良県', '不選定')
}

/** The second death: between a decision and its telling. */
async function theOthers(floor: Floor): Promise<void> {
  const { page, top } = floor
  // Who had lost the line comes back by their key.
  await press(page(), 'Shift+F8', '6')
  await expect(top()).toContainText('6 / 8 ● 成立')
  await press(page(), 'Escape')
  await expect(page().getByRole('dialog', { name: '出席者' })).toHaveCount(0)
  await floor.enter('島根県')
  await floor.say('8', '市町村との役割の分け方が明らかである。')
  await floor.decide('島根県', 'F1', '選定')
  await floor.die()
  await floor.announce('島根県', '選定')

  await floor.enter('高知県')
  await floor.say('5', '財源の見通しを確かめてからにしたい。')
  await press(page(), 'F4')
  await decisionReason(floor).fill('財源の裏付けを事務局が確かめてから諮る。')
  await press(page(), 'Control+Enter')

  await floor.enter(lifted)
  await floor.say('1', '小規模な団体の手本になる。')
  await press(page(), 'F1')
  await expect(page().getByText(/順位と異なる.*ため必須/)).toBeVisible()
  await press(page(), 'Control+Enter')
  await expect(decisionReason(floor)).toBeFocused()
  await page().keyboard.type('他の上位団体にない主題であり、小規模自治体の多い地域の手本になるため。')
  await floor.look('09 a decision off the order of rank')
  await press(page(), 'Control+Enter')
  await floor.announce(lifted, '選定')
  await floor.enter('長崎県')
  await floor.say('2', '離島の人材の共同利用に見込みがある。')
  await floor.decide('長崎県', 'F1', '選定')
  await floor.announce('長崎県', '選定')
}

/** What was put off, and what was held, is taken up again before the whole. */
async function thePutOff(floor: Floor): Promise<void> {
  const { page } = floor
  await floor.enter('長野県')
  await floor.say('1', '水準は選定した団体に次ぐ。')
  await press(page(), 'F2')
  await decisionReason(floor).fill('選定した団体と取組が重なるため。')
  await press(page(), 'Control+Enter')
  await floor.announce('長野県', '補欠第1位')
  await floor.enter('高知県')
  await floor.say('9', '財源は県単独の予算で手当てされる。')
  await press(page(), 'F3')
  await decisionReason(floor).fill('枠に入らないため。')
  await press(page(), 'Control+Enter')
  await floor.announce('高知県', '不選定')
}

/** The third death: with the whole before the meeting. */
async function theEnd(floor: Floor): Promise<void> {
  const { page, room } = floor
  await press(page(), 'F9')
  await expect(room().page.getByText('しばらくお待ちください')).toBeVisible()
  await press(page(), 'Control+Enter')
  const whole = () => page().getByRole('region', { name: '選定案の全体' })
  await expect(whole()).toBeVisible()
  await expect(page().getByText(/選定案は、.*の5団体とします。/)).toBeVisible()
  await floor.die()
  await expect(whole()).toBeVisible()
  await expect(room().page.getByText('しばらくお待ちください')).toBeVisible()
  await press(page(), 'F9')
  await expect(room().page.getByText('しばらくお待ちください')).toHaveCount(0)
  await floor.look('10 the whole')
  await press(page(), 'Control+Enter')
  await expect(page().getByText('すべての議題を終えました。')).toBeVisible()
  await press(page(), 'F10')
  await expect(room().page.getByText(lifted).first()).toBeVisible()
  await floor.look('11 the whole announced')
  await press(page(), 'Control+Enter')
  await expect(page().getByText(/に閉会しました/)).toBeVisible()
  await press(page(), 'Escape', 'Enter')
  await expect(page().getByRole('link', { name: '議事概要', exact: true })).toBeVisible()
}
