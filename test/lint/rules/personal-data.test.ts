import {expect, test} from 'vitest'
import {cases, cause, messagesOf, placesOf} from '../page.ts'

const forCustomers = (text: string, template = 'customer') =>
  `---\ntemplate: ${template}\n---\n\n${cause(text)}`

cases(
  'personal-data',
  {
    'an e-mail address': forCustomers('Told by ⟦maria@acme.co.ke⟧ in the morning.'),
    'a telephone number': forCustomers('Call ⟦+254 722 123 456⟧ when it comes again.'),
    'a number with brackets': forCustomers('Call ⟦+1 (415) 555-0132⟧ when it comes again.'),
    'a number without spaces': forCustomers('Call ⟦+254722123456⟧ when it comes again.'),
    'an address in a link': forCustomers('Write to [us](mailto:⟦kim@acme.io⟧) about it.'),
  },
  {
    'another template': forCustomers('Told by maria@acme.co.ke in the morning.', 'short'),
    'a number at home only': forCustomers('Order 0815 4711 and 2024-02-03 had no certificate.'),
    'a name that is mentioned': forCustomers('It was @kim who found it.'),
    'an address that stands for any': forCustomers('Write to someone@example.com about it.'),
    'a version and an offset': forCustomers('Release 4.18.0.1 went out at 10:15:30+03:00, +5 minutes.'),
  },
)

test('what is for insiders is named to those who write for customers', () => {
  expect(messagesOf('customer-address', forCustomers('The server 10.0.3.17 had none.'))).toEqual([
    '“10.0.3.17” is for insiders. Say what it does instead: “one of our database servers”.',
  ])
  expect(
    messagesOf('personal-data', forCustomers('Told by maria@acme.co.ke, +254 722 123 456, from 10.0.3.17.')),
  ).toEqual([
    'Here stands an e-mail address. Take it out, or write where everybody may turn to.',
    'Here stands a telephone number. Take it out, or write where everybody may turn to.',
  ])
  const inFrontMatter = forCustomers('It had expired.').replace(
    '---\n\n',
    'contact: maria@acme.co.ke\n---\n\n',
  )
  expect(placesOf('personal-data', inFrontMatter)).toEqual([])
})
