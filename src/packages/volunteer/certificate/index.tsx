import { CertificateScreen } from '../../../features/certificate/certificate-screen';

export default function CertificatePage() {
  return <CertificateScreen />;
}
