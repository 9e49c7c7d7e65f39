import { asDownloads } from '../../support/hosts/handed-out.ts'
import { tellNextYearsForm } from '../settings/forms-told.ts'
import { test } from '../walk.ts'
import { tellCorrections } from './corrections-told.ts'
import { tellCorrespondence } from './correspondence-told.ts'

test('佐賀県 is asked for its five defects, answers with another version, is closed item by item, and asked again', async ({
  walk,
}) => tellCorrections({ ...walk, saved: asDownloads(walk.page) }))

test('a question by mail is filed to 佐賀県, a call is written down and struck by keyboard, and all of it stands on one page', async ({
  walk,
}) => tellCorrespondence(walk))

test('an officer writes down a form with three new items and two renamed ones, tries it, takes it into use, and reads by it', async ({
  walk,
}) => tellNextYearsForm(walk))
