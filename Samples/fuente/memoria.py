"""A second sample, of another kind and body: two columns, a table without rules, no pipeline of its own."""

from marcado import Block, Draft, Table, figure, identifier, note, reference, year


def loose(text, kind, value, until=""):
    """A figure of a document without patterns is found and left unexplained."""
    return figure(text, kind, value, until, state="sin_explicar")


N = lambda text: loose(text, "conteo", text.replace(".", ""))  # noqa: E731
P = lambda text: loose(f"{text}%", "porcentaje", text.replace(",", "."))  # noqa: E731
S = lambda text: loose(f"${text}", "dinero", text.replace(".", ""))  # noqa: E731


def draft():
    rows = [
        [name, N(loans), N(visits)]
        for name, loans, visits in [
            ("Biblioteca Central", "18.240", "52.310"), ("Biblioteca del Puerto", "7.915", "20.044"),
            ("Biblioteca Los Aromos", "4.380", "11.726"), ("Bibliomóvil rural", "1.062", "2.953"),
        ]
    ]
    blocks = [
        Block("heading", f"Memoria {year(2023)} de la Red de Bibliotecas de Puerto Alerce", 1),
        Block("heading", "Presentación", 2),
        Block(
            "paragraph",
            f"La Red de Bibliotecas de Puerto Alerce reúne a {N('4')} salas que dependen de la municipalidad. Durante {year(2023)} prestó "
            f"{N('31.597')} libros, un {P('8,4')} más que el año anterior, y recibió {N('87.033')} visitas. Este documento resume ese trabajo y el "
            "dinero con que se hizo.",
        ),
        Block("heading", "Recursos", 2),
        Block(
            "paragraph",
            f"El presupuesto llegó a {S('214.600.000')}{note(1)}. De esa suma, {S('96.570.000')} pagaron sueldos y {S('38.628.000')} la compra "
            f"de libros; el resto cubrió arriendos, luz y reparaciones. Una donación de {loose('US$ 12.500', 'dinero', '12500')} permitió "
            "renovar los computadores de la sala infantil.",
        ),
        Block(
            "paragraph",
            f"Conforme a la {identifier('Ley N° 19.886', 19886)}, las compras se hicieron por licitación. La más grande se adjudicó el "
            f"{reference('12 de julio de 2023', 'fecha', '2023-07-12')} y se entregó en {reference('octubre de 2023', 'mes', '2023-10')}.",
        ),
        Block("heading", "Actividades", 2),
        Block(
            "paragraph",
            f"Hubo más de {N('60')} talleres. El más concurrido, de lectura en voz alta, se dictó entre {loose('8 y 12', 'rango', '8', '12')} veces por "
            "mes en cada sala. Las salas abrieron en horario continuado y sumaron un club de ajedrez, dos ciclos de cine y una feria del "
            "libro usado.",
        ),
        Block(
            "paragraph",
            f"El plan {reference('2022-2025', 'rango_anios', 2022, 2025)} pide llegar a {N('35.000')} préstamos. A la fecha se cumple en "
            f"{P('90,3')}, y lo que falta se espera de la nueva sala de Los Aromos, cuya ampliación empezó en el verano.",
        ),
        Block("heading", "Préstamos y visitas por sala", 2),
        Block("table", table=Table(["Sala", "Préstamos", "Visitas"], rows, [], [3.6, 2.0, 2.0])),
    ]
    notes = [f"Incluye {S('9.200.000')} de un fondo concursable regional."]
    return Draft("Memoria 2023", "Red de Bibliotecas de Puerto Alerce", blocks, notes, columns=2, ruled=False)
