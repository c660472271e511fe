// What belongs to the learner: the certificate and the record.

import { certificateScreen, issuedScreen } from "./certificate.js";
import { dataScreen, saveFile } from "./data.js";
import { readCertificate } from "./reading.js";
import { DATA } from "./words-own.js";

/** Hands the certificate over, and the record, or has it deleted. */
export class Own {
  constructor(training) {
    this.training = training;
    this.home = () => training.home();
  }

  /** Show the certificate, or the form that asks for the name on it. */
  certificate() {
    const { training } = this;
    if (training.progress.certificate !== null) {
      this.#handOver(training.progress.certificate);
      return;
    }
    const issue = (name) =>
      training.desk.act(async () => {
        this.#handOver(readCertificate(await training.client.issue(name)));
      });
    training.show(certificateScreen({ issue, home: this.home }));
  }

  #handOver(certificate) {
    const { training, home } = this;
    training.show(issuedScreen(certificate, { home }, training.url));
  }

  /** Show what can be done with the record. */
  record() {
    const { training, home } = this;
    const save = () =>
      training.desk.act(async () => {
        saveFile(await training.client.record(), DATA.file, training.main);
        training.say(DATA.exported);
      });
    const remove = (keepCertificate) =>
      training.desk.act(async () => {
        await training.client.remove(keepCertificate);
        training.welcome();
        training.banner.show("question", DATA.removed);
      });
    const hasCertificate = training.progress.certificate !== null;
    training.show(dataScreen({ hasCertificate }, { save, remove, home }));
  }
}
