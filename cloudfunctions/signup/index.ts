import { serve } from '#kernel/serve';
import { admit } from '#stores/doorkeeper';
import { certifiableRecords } from './certifiable-records';
import { certificatePaper } from './certificate-paper';
import { changeProfile } from './change-profile';
import { disputeHours } from './dispute-hours';
import { getCertificate } from './get-certificate';
import { myCertificates } from './my-certificates';
import { myContact } from './my-contact';
import { myHome } from './my-home';
import { myRecords } from './my-records';
import { mySignUps } from './my-sign-ups';
import { phoneFromWechat } from './phone-from-wechat';
import { register } from './register';
import { registerKey } from './register-key';
import { requestCertificate } from './request-certificate';
import { scanVenue } from './scan-venue';
import { signUp } from './sign-up';
import { whoAmI } from './who-am-i';
import { withdraw } from './withdraw';

/** A person's own affairs: every verb acts on the documents of its caller and nobody else's. */
export const main = serve<'signup'>(
  {
    'my-home': myHome,
    'who-am-i': whoAmI,
    register,
    'change-profile': changeProfile,
    'phone-from-wechat': phoneFromWechat,
    'my-contact': myContact,
    'register-key': registerKey,
    'sign-up': signUp,
    withdraw,
    'my-sign-ups': mySignUps,
    'my-records': myRecords,
    'certifiable-records': certifiableRecords,
    'request-certificate': requestCertificate,
    'my-certificates': myCertificates,
    'get-certificate': getCertificate,
    'certificate-paper': certificatePaper,
    'dispute-hours': disputeHours,
    'scan-venue': scanVenue,
  },
  admit,
);
