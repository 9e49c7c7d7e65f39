import { test } from '@playwright/test'
import type { Told } from '../walk.ts'
import { givenTheCountry, tellAppointed, tellCounted, tellRenewed, tellRoom } from './accelerators-told.ts'
import { givenTheOther, tellProvided, tellRegistered, tellWithdrawn } from './people-told.ts'
import { tellBecomesAccelerator, tellHired, tellNotice, tellPostings } from './postings-told.ts'
import { tellTrained } from './training-told.ts'

/**
 * One expert from the Excel list to the renewed term of アクセラレータ, beside another who withdraws. Their rooms are left open:
 * whoever tells it closes the program and looks into its files.
 */
export async function tellTalentYear(story: Told): Promise<void> {
  const [one, two] = await test.step('two come by Excel, one is verified and agrees', () => tellRegistered(story))
  await test.step('佐賀県 is provided with a list', () => tellProvided(story, one))
  await givenTheOther(story.page, two)
  await test.step('採用情報 come by Excel', () => tellPostings(story))
  await test.step('照会, 承諾, 紹介, 内定', () => tellHired(story, one))
  await test.step('定期のお知らせ', () => tellNotice(story))
  await test.step('アクセラレータ, without being typed again', () => tellBecomesAccelerator(story, one))
  await test.step('要件, 任命手続, 任命', () => tellAppointed(story))
  await givenTheCountry(story)
  await test.step('counted on 10月1日', () => tellCounted(story))
  await test.step('行政実務研修', () => tellTrained(story))
  await test.step('更新', () => tellRenewed(story))
  await test.step('the other one withdraws', () => tellWithdrawn(story, one, two))
  await test.step('the room as a whole', () => tellRoom(story))
}
