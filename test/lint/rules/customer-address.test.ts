import {cases, cause} from '../page.ts'

const forCustomers = (text: string, template = 'customer') =>
  `---\ntemplate: ${template}\n---\n\n${cause(text)}`

cases(
  'customer-address',
  {
    'an address': forCustomers('The server ⟦10.0.3.17⟧ had no certificate.'),
    'a public address': forCustomers('The server ⟦203.0.113.9⟧ had no certificate.'),
    'a host': forCustomers('The host ⟦pay-3.prod.internal⟧ had no certificate.'),
    'a service of a cluster': forCustomers('The service ⟦gateway.payments.svc⟧ had no certificate.'),
    'every end of a name': forCustomers(
      'See ⟦a.local⟧, ⟦b.lan⟧, ⟦c.corp⟧, ⟦d.intranet⟧, ⟦e-1.f.g.svc⟧ and ⟦H.INTERNAL⟧.',
    ),
    'the ends of the range': forCustomers('See ⟦0.0.0.0⟧ and ⟦255.255.255.255⟧.'),
    'in code': forCustomers('It was `curl ⟦db-1.corp⟧`.'),
  },
  {
    'another template': forCustomers('The server 10.0.3.17 had no certificate.', 'short'),
    'no template': cause('The server 10.0.3.17 had no certificate.'),
    'a version': forCustomers('Version 10.0.3.17-beta of the gateway, 1.2.3 of the client.'),
    'a number that is none': forCustomers('Build 300.1.2.4 of the gateway.'),
    'the front matter': forCustomers('It had expired.').replace(
      '---\n\n',
      'host: pay.internal\nip: 10.0.3.17\n---\n\n',
    ),
    'a word that goes on': forCustomers('See a.locale, b.lan-1, 10.0.3.17.9, 1.10.0.3.17 and 256.1.1.1.'),
    'the status page': forCustomers('See https://status.acme.example for more.'),
  },
)
