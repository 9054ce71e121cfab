import { CertificatesScreen } from '../../../features/certificate/certificates-screen';

export default function CertificatesPage() {
  return <CertificatesScreen />;
}
