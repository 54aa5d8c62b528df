import { type Brush, fill, gradient, line, mirrored, oval, slab, within } from './brush.ts';
import { faded, mix, type Ramp } from './colour.ts';
import type { Person } from './look.ts';
import {
  inShoulderSpace,
  paintButtons,
  paintCollar,
  paintCrew,
  paintNeck,
  paintShirtFront,
  paintTie,
  paintTorso,
  TORSO,
} from './trunk.ts';

function suit(c: Brush, person: Person): void {
  const { cloth } = person;
  paintTorso(c, person, cloth);
  paintNeck(c, person);
  paintShirtFront(c, person);
  mirrored(c, () => {
    fill(
      c,
      'M312 560C282 588 262 636 252 692L308 700L276 730L366 1030L404 1030C366 798 330 678 312 560Z',
      cloth.light,
    );
    fill(
      c,
      'M312 560C296 575 283 596 273 620C304 640 330 760 380 1030L404 1030C366 798 330 678 312 560Z',
      faded(cloth.base, 0.55),
    );
    line(c, 'M312 562C330 678 366 798 404 1030', cloth.shade, 5);
    line(c, 'M252 692L308 700L276 730L366 1030', cloth.shade, 4.5);
  });
  fill(c, 'M496 772L548 764L544 778L498 784Z', cloth.shade);
  if (person.tie) fill(c, 'M502 772L514 744L524 766L534 742L544 764Z', person.under.base);
}

function blazer(c: Brush, person: Person): void {
  const { cloth } = person;
  paintTorso(c, person, cloth);
  paintNeck(c, person);
  paintShirtFront(c, person);
  mirrored(c, () => {
    fill(
      c,
      'M312 564C288 590 270 630 262 674L318 688L286 720L372 1030L404 1030C366 798 330 678 312 564Z',
      cloth.light,
    );
    line(c, 'M312 564C330 678 366 798 404 1030', cloth.shade, 5);
    line(c, 'M262 674L318 688L286 720L372 1030', cloth.shade, 4);
  });
  oval(c, 392, 1000, 9, 9, cloth.shade);
}

function shirt(c: Brush, person: Person): void {
  const { cloth, tie } = person;
  paintTorso(c, person, cloth);
  paintNeck(c, person);
  fill(c, 'M380 690L420 690L420 1030L380 1030Z', faded(cloth.light, 0.55));
  line(c, 'M380 694L380 1030', faded(cloth.shade, 0.8), 3.5);
  line(c, 'M420 694L420 1030', faded(cloth.shade, 0.5), 3);
  paintButtons(c, 400, [740, 824, 908, 992], mix(cloth.light, '#FFFFFF', 0.7));
  slab(c, 474, 766, 88, 96, [4, 4, 16, 16], faded(cloth.light, 0.35));
  line(
    c,
    'M474 768L474 848C474 856 480 862 488 862L548 862C556 862 562 856 562 848L562 768Z',
    faded(cloth.shade, 0.55),
    3.5,
  );
  line(c, 'M474 786L562 786', faded(cloth.shade, 0.45), 3);
  const collar: Ramp = { base: mix(cloth.base, cloth.light, 0.6), shade: cloth.shade, light: cloth.light };
  paintCollar(c, collar, tie !== null);
  if (tie) paintTie(c, tie);
}

const RIB =
  'M340 526C338 600 364 640 400 640C436 640 462 600 460 526C478 534 492 552 496 572C490 644 446 682 400 682C354 682 310 644 304 572C308 552 322 534 340 526Z';

function jumper(c: Brush, person: Person): void {
  const { cloth } = person;
  paintTorso(c, person, cloth);
  paintNeck(c, person);
  paintCrew(c, person, cloth, 656);
  fill(c, RIB, mix(cloth.base, cloth.shade, 0.25));
  within(c, RIB, () => {
    for (let x = 308; x < 500; x += 13) {
      c.strokeStyle = faded(cloth.shade, 0.55);
      c.lineWidth = 3.5;
      c.beginPath();
      c.moveTo(400 + (x - 400) * 0.62, 520);
      c.lineTo(400 + (x - 400) * 1.12, 690);
      c.stroke();
    }
  });
  line(c, 'M304 574C310 644 354 682 400 682C446 682 490 644 496 574', faded(cloth.shade, 0.9), 4);
  line(c, 'M341 530C339 600 364 640 400 640C436 640 461 600 459 530', faded(cloth.light, 0.6), 4);
  c.strokeStyle = faded(cloth.light, 0.75);
  c.lineWidth = 5;
  c.lineJoin = 'round';
  for (const y of [748, 774]) {
    c.beginPath();
    for (let x = 236; x <= 564; x += 20.5) {
      const height = y + (((x - 236) / 20.5) % 2) * 12;
      if (x === 236) c.moveTo(x, height);
      else c.lineTo(x, height);
    }
    c.stroke();
  }
}

function cardigan(c: Brush, person: Person): void {
  const { cloth, under } = person;
  paintTorso(c, person, cloth);
  paintNeck(c, person);
  fill(
    c,
    'M322 566C334 640 366 664 400 664C434 664 466 640 478 566L512 590L430 1030L370 1030L288 590Z',
    under.base,
  );
  line(c, 'M328 570C338 640 366 664 400 664C434 664 462 640 472 570', under.shade, 5);
  line(c, 'M372 720C376 760 372 800 378 840', faded(under.shade, 0.7), 4);
  mirrored(c, () => {
    fill(
      c,
      'M318 562C300 574 288 586 278 602C288 700 330 830 378 1030L412 1030C380 850 338 700 318 562Z',
      mix(cloth.base, cloth.light, 0.75),
    );
    line(c, 'M318 564C338 700 380 850 412 1030', cloth.shade, 4.5);
    line(c, 'M278 602C288 700 330 830 378 1030', faded(cloth.shade, 0.7), 4);
  });
  for (const [x, y] of [
    [346, 800],
    [362, 872],
    [380, 944],
  ] as const) {
    oval(c, x, y, 9, 9, mix(cloth.shade, '#2A1A12', 0.4));
    oval(c, x - 2, y - 3, 3, 2.5, '#FFFFFF77');
  }
  inShoulderSpace(c, person, () => {
    c.strokeStyle = faded(cloth.shade, 0.32);
    c.lineWidth = 4;
    for (const x of [150, 172, 248, 270, 530, 552, 628, 650]) {
      c.beginPath();
      c.moveTo(x, 770);
      c.lineTo(x - (x < 400 ? 4 : -4), 1030);
      c.stroke();
    }
  });
}

/** Bare forearms below the hem of a short sleeve. */
function paintShortSleeves(c: Brush, person: Person, cloth: Ramp): void {
  inShoulderSpace(c, person, () => {
    mirrored(c, () => {
      within(c, TORSO, () => {
        fill(c, 'M80 872C130 896 180 900 222 888L216 1040L80 1040Z', person.skin.base);
        fill(
          c,
          'M80 872C130 896 180 900 222 888L222 912C180 926 130 922 80 898Z',
          faded(person.skin.shade, 0.7),
        );
        fill(c, 'M198 900L222 892L216 1040L196 1040Z', faded(person.skin.shade, 0.8));
        line(c, 'M90 876C130 896 180 900 221 889', cloth.shade, 7);
        line(c, 'M94 852C130 870 180 876 221 866', faded(cloth.shade, 0.55), 4);
      });
    });
  });
}

function polo(c: Brush, person: Person): void {
  const { cloth } = person;
  paintTorso(c, person, cloth);
  paintShortSleeves(c, person, cloth);
  paintNeck(c, person);
  paintCrew(c, person, cloth, 700);
  fill(c, 'M366 630L400 700L434 630L424 846L376 846Z', mix(cloth.base, cloth.light, 0.5));
  line(c, 'M376 700L376 846L424 846L424 700', faded(cloth.shade, 0.8), 4);
  paintButtons(c, 400, [748, 800], '#FFFDF6');
  fill(c, 'M352 600L400 694L448 600L400 640Z', person.skin.base);
  const trim = mix(cloth.base, cloth.light, 0.7);
  mirrored(c, () => {
    fill(c, 'M338 532C326 552 314 562 302 572L348 676L402 692C366 650 346 594 338 532Z', trim);
    line(c, 'M302 574L348 676L400 691', cloth.shade, 4.5);
    line(c, 'M312 586L355 666L386 676', faded(person.accent.base, 0.95), 5);
  });
}

function workJacket(c: Brush, person: Person): void {
  const { cloth } = person;
  paintTorso(c, person, cloth);
  inShoulderSpace(c, person, () => {
    within(c, TORSO, () => {
      c.fillStyle = '#E9EDE6';
      c.fillRect(90, 812, 620, 44);
      c.fillStyle = '#B9C2BE';
      c.fillRect(90, 812, 620, 6);
      c.fillRect(90, 850, 620, 6);
      c.fillStyle = '#F4F0C8';
      c.fillRect(90, 856, 620, 10);
      c.fillRect(90, 802, 620, 10);
    });
    mirrored(c, () => line(c, 'M204 742C222 800 224 880 216 1030', faded(cloth.shade, 0.9), 6));
  });
  paintNeck(c, person);
  fill(c, 'M334 590C352 640 376 664 400 668C424 664 448 640 466 590L470 700L330 700Z', person.under.base);
  mirrored(c, () => {
    fill(
      c,
      'M334 532C310 552 296 566 284 590C290 650 320 706 392 740L398 700C366 664 346 600 334 532Z',
      mix(cloth.base, cloth.light, 0.8),
    );
    line(c, 'M334 536C346 600 366 664 398 700', cloth.shade, 5);
    line(c, 'M284 590C290 650 320 706 392 740', cloth.shade, 5);
    slab(c, 246, 716, 96, 70, 8, mix(cloth.base, cloth.shade, 0.28));
    slab(c, 242, 710, 104, 24, 8, mix(cloth.base, cloth.light, 0.45));
    oval(c, 294, 722, 5, 5, cloth.shade);
  });
  line(c, 'M400 706L400 1030', cloth.shade, 9);
  line(c, 'M400 712L400 1030', '#C9CDCB', 3.5);
  slab(c, 394, 726, 12, 30, 5, '#C9CDCB');
}

function scrubs(c: Brush, person: Person): void {
  const { cloth } = person;
  paintTorso(c, person, cloth);
  paintShortSleeves(c, person, cloth);
  paintNeck(c, person);
  fill(
    c,
    'M338 548C350 620 374 676 400 720C426 676 450 620 462 548L470 560L400 730L330 560Z',
    person.skin.base,
  );
  fill(c, 'M352 596C370 620 430 620 448 596L436 640L400 700L364 640Z', person.skin.base);
  mirrored(c, () => {
    fill(
      c,
      'M340 542C326 554 314 564 304 572C322 640 356 700 400 760L400 716C372 672 350 612 340 542Z',
      mix(cloth.base, cloth.light, 0.9),
    );
    line(c, 'M340 544C350 612 372 672 400 716', cloth.shade, 4.5);
    line(c, 'M304 574C322 640 356 700 400 760', faded(cloth.shade, 0.7), 4);
  });
  slab(c, 470, 772, 100, 104, [4, 4, 14, 14], mix(cloth.base, cloth.light, 0.4));
  line(
    c,
    'M470 774L470 864C470 870 476 876 484 876L556 876C564 876 570 870 570 864L570 774Z',
    faded(cloth.shade, 0.6),
    4,
  );
  slab(c, 492, 738, 11, 60, 4, '#F4F4F0');
  slab(c, 492, 738, 11, 14, 4, '#C8553D');
  slab(c, 512, 746, 11, 52, 4, '#2B4C7E');
}

function apron(c: Brush, person: Person): void {
  const { cloth, under } = person;
  const shirtRamp: Ramp = under;
  paintTorso(c, person, shirtRamp);
  paintShortSleeves(c, person, shirtRamp);
  paintNeck(c, person);
  paintCollar(c, { ...shirtRamp, base: mix(shirtRamp.base, '#FFFFFF', 0.35) }, false);
  mirrored(c, () => {
    fill(c, 'M316 572L290 586L296 748L328 748Z', cloth.base);
    line(c, 'M290 586L296 748', faded(cloth.shade, 0.8), 4);
    oval(c, 313, 734, 10, 10, '#D9C48A');
    oval(c, 313, 734, 4, 4, '#8A7440');
  });
  fill(
    c,
    'M280 742C320 752 480 752 520 742C528 840 580 872 600 1030L200 1030C220 872 272 840 280 742Z',
    gradient(
      c,
      [200, 0],
      [600, 0],
      [
        [0, cloth.shade],
        [0.35, cloth.base],
        [0.75, cloth.base],
        [1, cloth.light],
      ],
    ),
  );
  line(c, 'M280 744C320 753 480 753 520 744', faded(cloth.shade, 0.9), 6);
  line(c, 'M286 762C330 770 470 770 514 762', faded(cloth.light, 0.9), 3.5);
  line(
    c,
    'M330 872L470 872L470 960C470 972 462 980 450 980L350 980C338 980 330 972 330 960Z',
    faded(cloth.shade, 0.75),
    5,
  );
}

function hoodie(c: Brush, person: Person): void {
  const { cloth, under } = person;
  fill(c, 'M268 650C244 560 296 496 352 480L448 480C504 496 556 560 532 650Z', cloth.shade);
  line(c, 'M276 640C258 566 304 508 352 490', faded(cloth.light, 0.5), 6);
  paintTorso(c, person, cloth);
  paintNeck(c, person);
  fill(
    c,
    'M336 560C346 630 370 662 400 664C430 662 454 630 464 560L474 600L440 712L360 712L326 600Z',
    under.base,
  );
  line(c, 'M337 564C346 632 370 663 400 665C430 663 454 632 463 564', under.shade, 4);
  mirrored(c, () => {
    fill(
      c,
      'M342 506C300 524 266 566 272 636C290 696 346 740 402 752L402 708C372 690 346 648 338 596C334 566 336 536 342 506Z',
      mix(cloth.base, cloth.light, 0.6),
    );
    line(c, 'M342 512C336 540 334 566 338 596C346 648 372 690 402 708', cloth.shade, 5);
    line(c, 'M272 636C290 696 346 740 402 752', cloth.shade, 5);
    line(c, 'M302 560C296 590 300 620 316 648', faded(cloth.shade, 0.45), 5);
    line(c, 'M370 722C364 770 368 806 360 842', '#F3EEE4', 7);
    line(c, 'M360 842L359 860', '#C9B48A', 9);
  });
  fill(c, 'M268 900C320 884 480 884 532 900L556 1030L244 1030Z', faded(cloth.shade, 0.25));
  line(c, 'M268 900C320 884 480 884 532 900M268 900L244 1030M532 900L556 1030', faded(cloth.shade, 0.8), 5);
}

const CLOTHES: Readonly<Record<Person['clothes'], (c: Brush, person: Person) => void>> = {
  suit,
  blazer,
  shirt,
  jumper,
  polo,
  cardigan,
  'work-jacket': workJacket,
  scrubs,
  apron,
  hoodie,
};

/** Neck, trunk and clothes with the arms hanging; what the hands do is painted over it. */
export function paintBody(c: Brush, person: Person): void {
  CLOTHES[person.clothes](c, person);
}
